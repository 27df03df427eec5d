import { expect, test } from '../support/shared-app';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';
import { settled } from '../support/settled';

const SAVE = ['文件', '保存到“我的画稿”…'] as const;

test('in the smallest window all of it fits, and messages cover neither pad nor bars', async ({ app }) => {
  const { page, electron } = app;
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640);
  });
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1024, 640]);
  await expect(page.getByTestId('hints')).toBeVisible();
  const view = page.getByTestId('draw');
  const hidden = () => view.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  for (const language of ['en', 'zh-CN'] as const) {
    await page.evaluate((change) => window.inkling.settings.change(change), { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect.poll(hidden).toBe(0);
  }

  await draw(page, SEVEN);
  await expectDigit(page, 7);
  for (let digit = 7; digit < 10; digit += 1) {
    await chooseFromMenu(electron, ...SAVE);
    await page.getByTestId('save-digits').waitFor();
    await page.keyboard.press(String(digit));
    await page.getByTestId('save-digits').waitFor({ state: 'hidden' });
  }
  await expect(page.getByTestId('toast')).toHaveCount(3);
  await expect.poll(hidden).toBe(0);
  await settled(page);
  const edges = await page.evaluate(() => {
    const of = (id: string) => document.querySelector(`[data-testid="${id}"]`)!.getBoundingClientRect();
    return { toast: of('toast'), pad: of('pad'), bars: of('bars') };
  });
  expect(edges.toast.left).toBeGreaterThan(edges.pad.right);
  expect(edges.toast.top).toBeGreaterThan(edges.bars.bottom);
});
