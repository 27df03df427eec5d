import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/shared/contract/settings';
import { expect, test } from '../support/app';
import { draw, SEVEN } from '../support/pen';
import { settled } from '../support/settled';

/** `npm run screenshots`: the metrics of the dataset, in both themes and languages, as PNG files to look at. */
const FOLDER = join('out', 'screenshots');
const SIZES = { small: { width: 1024, height: 640 }, wide: { width: 1440, height: 900 } };

test('the metrics of the dataset in both themes and languages', async ({ app }) => {
  test.setTimeout(600_000);
  mkdirSync(FOLDER, { recursive: true });
  const { page, electron } = app;
  await page.getByTestId('view-explore').click();
  await page.getByTestId('panes').getByRole('radio').nth(1).click();
  await expect(page.getByTestId('metrics-confusion')).toBeVisible({ timeout: 300_000 });
  for (const [sizeName, size] of Object.entries(SIZES)) {
    await electron.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    for (const theme of ['light', 'dark'] as const) {
      for (const language of LANGUAGES) {
        await page.evaluate((change) => window.inkling.settings.change(change), { theme, language });
        const metrics = page.getByTestId('metrics');
        for (const [name, top] of [
          ['figures', 0],
          ['suspects', 9999],
        ] as const) {
          await metrics.evaluate((element, y) => element.scrollTo(0, y), top);
          await settled(page);
          await page.screenshot({
            path: join(FOLDER, `metrics-${name}-${theme}-${language}-${sizeName}.png`),
          });
        }
      }
    }
  }
});

test('the map in both themes and languages', async ({ app }) => {
  test.setTimeout(600_000);
  mkdirSync(FOLDER, { recursive: true });
  const { page, electron } = app;
  await page.getByTestId('view-explore').click();
  await page.getByTestId('panes').getByRole('radio').nth(2).click();
  await draw(page, SEVEN);
  await expect(page.getByTestId('map-pad-point')).toBeVisible({ timeout: 300_000 });
  for (const [sizeName, size] of Object.entries(SIZES)) {
    await electron.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    for (const theme of ['light', 'dark'] as const) {
      for (const language of LANGUAGES) {
        await page.evaluate((change) => window.inkling.settings.change(change), { theme, language });
        for (const colouring of [0, 2, 3]) {
          await page.getByTestId('map').getByRole('radio').nth(colouring).click();
          await page.getByTestId('map-stage').hover({ position: { x: 250, y: 250 } });
          await settled(page);
          await page.screenshot({
            path: join(FOLDER, `map-${colouring}-${theme}-${language}-${sizeName}.png`),
          });
        }
      }
    }
  }
});
