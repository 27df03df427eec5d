import { expect, type ElectronApplication } from '@playwright/test';

/**
 * Clicks an item of the application's own menu, as a person would: by the names of the menu and the item.
 * Waits until it can be chosen: the view says so a moment after it has changed.
 */
export async function chooseFromMenu(
  electron: ElectronApplication,
  menu: string,
  item: string,
): Promise<void> {
  await expect.poll(() => click(electron, menu, item), { message: `${menu} > ${item}` }).toBe('clicked');
}

/** Whether an item can be chosen now. */
export async function canChooseFromMenu(
  electron: ElectronApplication,
  menu: string,
  item: string,
): Promise<boolean> {
  return electron.evaluate(
    ({ Menu }, [menuName, itemName]) => {
      const top = Menu.getApplicationMenu()?.items.find(({ label }) => label.replace('&', '') === menuName);
      return top?.submenu?.items.find(({ label }) => label.replace('&', '') === itemName)?.enabled ?? false;
    },
    [menu, item],
  );
}

function click(electron: ElectronApplication, menu: string, item: string): Promise<string> {
  return electron.evaluate(
    ({ Menu, BrowserWindow }, [menuName, itemName]) => {
      const top = Menu.getApplicationMenu()?.items.find(({ label }) => label.replace('&', '') === menuName);
      const found = top?.submenu?.items.find(({ label }) => label.replace('&', '') === itemName);
      if (found === undefined) return 'missing';
      if (!found.enabled) return 'disabled';
      found.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
      return 'clicked';
    },
    [menu, item],
  );
}
