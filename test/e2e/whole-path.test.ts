import type { JSHandle, Page } from '@playwright/test';
import { test as fresh } from '../support/app';
import { jumpTo } from '../support/explorer';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';
import { expect, test } from '../support/shared-app';

test('draw, explore, retrain from the menu, and draw again with the new model', async ({ app, restart }) => {
  test.setTimeout(600_000);
  const { page, electron } = app;

  await test.step('draw', async () => {
    await draw(page, SEVEN);
    await expectDigit(page, 7);
  });

  await test.step('browse the samples', async () => {
    await chooseFromMenu(electron, 'View', 'Explore');
    const grid = page.getByTestId('grid');
    await expect(grid).toHaveAttribute('data-visible-count', '70000');
    await jumpTo(page, '7777');
    await expect(grid).toHaveAttribute('data-selected', 'train:7777');
    await expect(page.getByTestId('sample-label')).toContainText('8');
    await page.getByTestId('label-3').click();
    await expect(grid).toHaveAttribute('data-visible-count', String(6131 + 1010));
  });

  await test.step('retrain, the pad answering meanwhile', async () => {
    await chooseFromMenu(electron, 'Model', 'Train…');
    await page.getByTestId('train-epochs').fill('1');
    await page.getByTestId('train-batch').fill('128');
    await page.getByTestId('train-start').click();
    const progress = page.getByTestId('train-progress');
    await expect(progress).toHaveAttribute('data-state', 'running', { timeout: 60_000 });
    await chooseFromMenu(electron, 'View', 'Draw');
    await chooseFromMenu(electron, 'Edit', 'Clear');
    await expectDigit(page, null);
    await draw(page, SEVEN);
    await expectDigit(page, 7);
    await chooseFromMenu(electron, 'View', 'Train');
    await expect(page.getByTestId('train-result')).toBeVisible({ timeout: 480_000 });
  });

  await test.step('use the new model', async () => {
    await page.getByTestId('train-use').click();
    await chooseFromMenu(electron, 'View', 'Draw');
    await expect(page.getByTestId('model-name')).toContainText('Keras tutorial CNN');
    await expectDigit(page, 7);
  });

  await test.step('it still speaks after a restart', async () => {
    const again = await restart();
    await expect(again.page.getByTestId('model-name')).toContainText('Keras tutorial CNN');
    await draw(again.page, SEVEN);
    await expectDigit(again.page, 7);
  });
});

fresh(
  'on a screen of twice the scale charts write as large as all else, and a stopped run is saved',
  async ({ makeLauncher }) => {
    test.setTimeout(300_000);
    const { page, electron } = await makeLauncher({ switches: ['--force-device-scale-factor=2'] }).start();
    expect(await page.evaluate(() => devicePixelRatio)).toBe(2);
    await chooseFromMenu(electron, 'Model', 'Train…');
    const fonts = await noteCanvasFonts(page);
    await page.getByTestId('train-start').click();
    const progress = page.getByTestId('train-progress');
    await expect(progress).toHaveAttribute('data-state', 'running', { timeout: 60_000 });
    const share = page.getByRole('progressbar').first();
    await expect
      .poll(async () => Number(await share.getAttribute('aria-valuenow')), { timeout: 120_000 })
      .toBeGreaterThan(0);
    await expect.poll(() => fonts.evaluate(({ size }) => size)).toBeGreaterThan(0);
    const rem = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    const sizes = (await fonts.evaluate((noted) => [...noted])).map((font) => /([\d.]+)px/.exec(font)?.[1]);
    expect(new Set(sizes)).toEqual(new Set([String(2 * Math.round(0.75 * rem))]));
    await chooseFromMenu(electron, 'Model', 'Stop Training');
    await expect(page.getByTestId('train-result')).toBeVisible({ timeout: 120_000 });
  },
);

/** Notes each font that is set on a canvas from now on. */
function noteCanvasFonts(page: Page): Promise<JSHandle<Set<string>>> {
  return page.evaluateHandle(() => {
    const noted = new Set<string>();
    const { prototype } = CanvasRenderingContext2D;
    const own = Object.getOwnPropertyDescriptor(prototype, 'font')!;
    Object.defineProperty(prototype, 'font', {
      ...own,
      set(this: CanvasRenderingContext2D, font: string) {
        noted.add(font);
        own.set!.call(this, font);
      },
    });
    return noted;
  });
}
