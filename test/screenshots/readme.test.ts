import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app';
import { jumpTo } from '../support/explorer';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit, settledPrediction } from '../support/reading';
import { settled } from '../support/settled';

/** The README's pictures, in docs/images. */
const FOLDER = join('docs', 'images');
const EPOCHS = 4;

test("the README's pictures", async ({ app: { page, electron } }) => {
  test.setTimeout(600_000);
  mkdirSync(FOLDER, { recursive: true });
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.evaluate(() => window.inkling.settings.change({ theme: 'light', language: 'en' }));

  await draw(page, SEVEN);
  await expectDigit(page, 7);
  await expect(page.getByTestId('pad-neighbours').locator('[data-sample]').first()).toBeVisible({
    timeout: 120_000,
  });
  await settledPrediction(page);
  await settled(page);
  await page.screenshot({ path: join(FOLDER, 'draw.png') });

  await chooseFromMenu(electron, 'View', 'Explore');
  await jumpTo(page, '7777');
  await expect(page.getByTestId('grid')).toHaveAttribute('data-selected', 'train:7777');
  await expect(page.getByTestId('nearest').getByRole('button').first()).toBeVisible({ timeout: 120_000 });
  await settled(page);
  await page.screenshot({ path: join(FOLDER, 'explore.png') });

  await page.getByRole('radio', { name: 'Map' }).click();
  await expect(page.getByTestId('map-pad-point')).toBeVisible();
  await settled(page);
  await page.screenshot({ path: join(FOLDER, 'map.png') });

  await chooseFromMenu(electron, 'Model', 'Train…');
  await page.getByTestId('train-epochs').fill(String(EPOCHS));
  await page.getByTestId('train-start').click();
  await expect(page.getByTestId('train-result')).toHaveAttribute('data-comparison', 'done', {
    timeout: 480_000,
  });
  await settled(page);
  await page.screenshot({ path: join(FOLDER, 'train.png') });
});
