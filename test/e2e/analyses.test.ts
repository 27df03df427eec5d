import type { Page } from '@playwright/test';
import { PRESETS } from '../../src/shared/recipe/presets';
import type { Recipe } from '../../src/shared/recipe/recipe';
import { expect, test } from '../support/app';
import { RUN_MS, startRun } from '../support/training';

/** So small that five of it learn in seconds. */
const TINY: Recipe = {
  ...PRESETS.article,
  name: 'Tiny',
  layers: [
    { kind: 'flatten' },
    { kind: 'dense', units: 16, activation: 'relu', batchNorm: false },
    { kind: 'dense', units: 10, activation: 'softmax', batchNorm: false },
  ],
  batch: 512,
  epochs: 1,
};

test('labels are audited by the model in use, and a map for it is begun and stopped', async ({
  app,
  restart,
}) => {
  test.setTimeout(2 * RUN_MS);
  const { page } = app;

  await test.step('a model of one’s own is made and used', async () => {
    await startRun(page, TINY);
    await page.getByTestId('view-train').click();
    await page.getByTestId('train-use').click({ timeout: RUN_MS });
    await expect(page.getByTestId('train-in-use')).toBeVisible();
    await page.getByTestId('view-explore').click();
    await page.getByTestId('panes').getByRole('radio').nth(1).click();
  });
  const count = page.getByTestId('metrics-label-issue-count');
  await expect(count).toContainText('Audit', { timeout: RUN_MS });
  const shipped = Number(await count.getAttribute('data-count'));

  await test.step('the audit goes on to its end, and other doubts are shown', async () => {
    await noteShares(page);
    await page.getByTestId('start-audit').click();
    await expect(page.getByTestId('analysis-audit').getByRole('progressbar')).toBeVisible();
    await expect(page.getByTestId('analysis-audit')).toHaveAttribute('data-state', 'ready', {
      timeout: RUN_MS,
    });
    const shares = await sharesNoted(page);
    // The end of each of five folds. How many come between depends on how fast the machine trains.
    expect(shares).toEqual(expect.arrayContaining([0.2, 0.4, 0.6, 0.8, 1]));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    await expect(count).toContainText('Tiny');
    // A network of 16 units reads ten times as many samples otherwise as one that convolves.
    expect(Number(await count.getAttribute('data-count'))).toBeGreaterThan(3 * shipped);
  });

  await test.step('a map is begun and stopped', async () => {
    await page.getByTestId('panes').getByRole('radio').nth(2).click();
    await expect(page.getByTestId('map-shipped')).toContainText('Layout of the built-in model');
    await noteShares(page);
    await page.getByTestId('start-map').click();
    await expect
      .poll(async () => (await sharesNoted(page)).at(-1) ?? 0, { timeout: RUN_MS })
      .toBeGreaterThan(0.05);
    await page.getByTestId('cancel-map').click();
    await expect(page.getByTestId('analysis-map')).toHaveAttribute('data-state', 'cancelled');
    await expect(page.getByTestId('map-shipped')).toContainText('Layout of the built-in model');
  });

  await test.step('the audit is there after a restart', async () => {
    const again = await restart();
    await again.page.getByTestId('view-explore').click();
    await again.page.getByTestId('panes').getByRole('radio').nth(1).click();
    await expect(again.page.getByTestId('metrics-label-issue-count')).toContainText('Tiny');
  });
});

interface Noted {
  shares: number[];
}

async function noteShares(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shares: number[] = [];
    Object.assign(globalThis, { shares });
    window.inkling.analyses.onChanged(({ share }) => shares.push(share));
  });
}

function sharesNoted(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as Noted).shares);
}
