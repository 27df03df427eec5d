import { expect, type ElectronApplication } from '@playwright/test';

/**
 * Clicks an item of the application's own menu, as a user would: by the names of the menu and the item.
 * Waits until it can be chosen: the view says so a moment after it has changed.
 */
export async function chooseFromMenu(
  electron: ElectronApplication,
  menu: string,
  item: string,
): Promise<void> {
  await expect
    .poll(() => find(electron, menu, item, 'click'), { message: `${menu} > ${item}` })
    .toBe('enabled');
}

/** Whether an item can be chosen now. */
export async function canChooseFromMenu(
  electron: ElectronApplication,
  menu: string,
  item: string,
): Promise<boolean> {
  return (await find(electron, menu, item, 'look')) === 'enabled';
}

/** Finds an item and, where it is asked and the item can be chosen, clicks it. */
function find(
  electron: ElectronApplication,
  menu: string,
  item: string,
  intent: 'look' | 'click',
): Promise<'missing' | 'disabled' | 'enabled'> {
  return electron.evaluate(
    ({ Menu, BrowserWindow }, [menuName, itemName, isClick]) => {
      const top = Menu.getApplicationMenu()?.items.find(({ label }) => label.replace('&', '') === menuName);
      const found = top?.submenu?.items.find(({ label }) => label.replace('&', '') === itemName);
      if (found === undefined) return 'missing';
      if (!found.enabled) return 'disabled';
      if (isClick) found.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
      return 'enabled';
    },
    [menu, item, intent === 'click'] as const,
  );
}
