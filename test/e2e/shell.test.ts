import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/shared-app';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';

test('hints for a first start go once they are followed or dismissed, for good', async ({ app, restart }) => {
  const { page } = app;
  const hints = page.locator('[data-hint]');
  await expect(hints).toHaveCount(3);
  const padBefore = await page.getByTestId('pad').boundingBox();
  await draw(page, SEVEN);
  await expect(hints).toHaveCount(2);
  await page
    .locator('[data-hint="train"]')
    .getByRole('button', { name: /^Dismiss/ })
    .click();
  await page.locator('[data-hint="explore"] .go').click();
  await expect(page.getByTestId('view-explore')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByTestId('hints')).toBeHidden();
  await page.getByTestId('view-draw').click();
  const padAfter = await page.getByTestId('pad').boundingBox();
  expect(padAfter!.height).toBeGreaterThanOrEqual(padBefore!.height);
  const again = await restart();
  await expect(again.page.getByTestId('pad')).toBeVisible();
  await expect(again.page.getByTestId('hints')).toBeHidden();
});

test('presentation mode shows the pad, the digit and the bars alone, in large text', async ({ app }) => {
  const { electron, page } = app;
  await page.getByTestId('view-models').click();
  await chooseFromMenu(electron, 'View', 'Presentation Mode');
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  for (const id of ['view-draw', 'seen', 'settings', 'hints'])
    await expect(page.getByTestId(id)).toBeHidden();
  await expect(page.getByTestId('bars')).toBeVisible();
  const { scrollWidth, clientWidth, text, height } = await page.locator('.draw').evaluate((element) => ({
    scrollWidth: element.scrollWidth,
    clientWidth: element.clientWidth,
    text: parseFloat(getComputedStyle(document.documentElement).fontSize),
    height: innerHeight,
  }));
  expect(scrollWidth).toBe(clientWidth);
  expect(text).toBeGreaterThanOrEqual(0.03 * height);
  await page.keyboard.press('Delete');
  await expectDigit(page, null);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('view-draw')).toBeVisible();
});

test('the shortcuts dialog lists keys without a command, too, and can be searched', async ({ app }) => {
  const { electron, page } = app;
  await chooseFromMenu(electron, 'Help', 'Keyboard Shortcuts');
  const list = page.getByTestId('shortcuts');
  for (const name of [
    'Full screen',
    'Show the whole map',
    'Remove the layer',
    'Zoom In',
    'Presentation Mode',
    'Choose the digit',
  ])
    await expect(list).toContainText(name);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('.dialog').analyze();
  expect(violations).toEqual([]);
  await page.getByTestId('shortcuts-search').fill('ctrl+shift');
  await expect(list).toContainText('Redo');
  await expect(list).not.toContainText('Show the whole map');
});

test('a message does not lie over an open dialog', async ({ app }) => {
  const { electron, page } = app;
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640));
  await chooseFromMenu(electron, 'Help', 'Keyboard Shortcuts');
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('notices:notice', { code: 'no-model' }),
  );
  await expect(page.getByTestId('toast')).toBeVisible();
  await expect(async () => {
    const toast = await page.getByTestId('toast').boundingBox();
    const dialog = await page.locator('.dialog').boundingBox();
    expect(dialog!.y).toBeGreaterThanOrEqual(0);
    expect(dialog!.y + dialog!.height).toBeLessThanOrEqual(toast!.y);
  }).toPass();
});
