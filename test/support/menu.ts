import type { ElectronApplication } from '@playwright/test';

/** Clicks an item of the application's own menu, as a person would: by the names of the menu and the item. */
export async function chooseFromMenu(
  electron: ElectronApplication,
  menu: string,
  item: string,
): Promise<void> {
  const outcome = await electron.evaluate(
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
  if (outcome !== 'clicked') throw new Error(`${menu} > ${item} is ${outcome}.`);
}
