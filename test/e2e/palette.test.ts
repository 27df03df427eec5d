import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/shared-app';
import { chooseFromMenu } from '../support/menu';

/** Types into the palette, which is open, and takes the first entry once it is this one. */
async function take(page: Page, text: string, entry: string): Promise<void> {
  await page.getByTestId('palette-input').fill(text);
  await expect(page.locator('[data-entry][data-highlighted]')).toHaveAttribute('data-entry', entry);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('palette')).toBeHidden();
}

test('the palette finds commands and samples, sets the language, and remembers what was chosen', async ({
  app,
  restart,
}) => {
  const { electron, page } = app;
  const open = () => chooseFromMenu(electron, 'View', 'Command Palette…');

  await test.step('commands with their shortcuts; what cannot be done cannot be chosen', async () => {
    await open();
    await expect(page.getByTestId('palette-input')).toBeFocused();
    await expect(page.locator('[data-entry="tool:eraser"]')).toContainText('E');
    await expect(page.locator('[data-entry="drawing:undo"]')).toHaveAttribute('aria-disabled', 'true');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('.palette').analyze();
    expect(violations).toEqual([]);
    await take(page, 'eras', 'tool:eraser');
    await expect(page.locator('[data-command="tool:eraser"]')).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('a sample by its index', async () => {
    await open();
    await take(page, 'test 4444', 'test 4444');
    await expect(page.getByTestId('view-explore')).toHaveAttribute('aria-current', 'page');
    await expect(page.getByTestId('sample-panel')).toContainText('4444');
  });

  await test.step('samples of one digit that are taken for another', async () => {
    await open();
    await take(page, '4 as 9', '4 as 9');
    await expect(page.getByTestId('chips')).toContainText('4');
    await expect(page.getByTestId('chips')).toContainText('9');
  });

  await test.step('the language, after which English words still find commands', async () => {
    await open();
    await take(page, 'chinese', 'language:zh-CN');
    await chooseFromMenu(electron, '视图', '命令面板…');
    await take(page, 'models', 'view:models');
    await expect(page.getByTestId('view-models')).toHaveAttribute('aria-current', 'page');
  });

  await test.step('the latest come first, at the next start as well', async () => {
    const again = await restart();
    await chooseFromMenu(again.electron, '视图', '命令面板…');
    const entries = again.page.locator('[data-entry]');
    await expect(entries.nth(0)).toHaveAttribute('data-entry', 'view:models');
    await expect(entries.nth(2)).toHaveAttribute('data-entry', '4 as 9');
    await entries.nth(3).click();
    await expect(again.page.getByTestId('sample-panel')).toContainText('4444');
  });
});

test('text grows and shrinks by the menu, and stays so', async ({ app, restart }) => {
  const { electron, page } = app;
  const size = (window: Page) =>
    window.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size(page);
  await chooseFromMenu(electron, 'View', 'Zoom In');
  await chooseFromMenu(electron, 'View', 'Zoom In');
  await expect.poll(() => size(page)).toBeCloseTo(1.3 * before, 1);
  const again = await restart();
  await expect.poll(() => size(again.page)).toBeCloseTo(1.3 * before, 1);
  await chooseFromMenu(again.electron, 'View', 'Actual Size');
  await expect.poll(() => size(again.page)).toBeCloseTo(before, 1);
});
