import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PRESETS } from '../../src/shared/recipe/presets';
import { expect, test } from '../support/shared-app';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';
import { settled } from '../support/settled';
import { RUN_MS, startRun } from '../support/training';

const RECIPE = { ...PRESETS.regular, epochs: 1, batch: 512 };

test('a new model is compared with the one in use, sample by sample, and taken or left', async ({ app }) => {
  test.setTimeout(600_000);
  const { page, electron } = app;
  const inUse = await page.getByTestId('model-name').innerText();
  const result = page.getByTestId('train-result');
  await startRun(page, RECIPE);
  await chooseFromMenu(electron, 'View', 'Train');
  await expect(result).toBeVisible({ timeout: RUN_MS });

  await test.step('what either alone reads rightly is shown, and makes up the difference', async () => {
    await expect(result).toHaveAttribute('data-comparison', 'done', { timeout: RUN_MS });
    const counts = await Promise.all(
      ['candidate', 'active'].map(async (side) =>
        Number(await page.getByTestId(`only-right-${side}`).getAttribute('data-count')),
      ),
    );
    const accuracies = await page.evaluate(async () => {
      const listed = await window.inkling.models.list();
      return listed.ok ? listed.value.map(({ card, bundled }) => ({ bundled, ...card.accuracy })) : [];
    });
    const officialOf = (bundled: boolean) => accuracies.find((each) => each.bundled === bundled)!.official!;
    expect(counts[0]! - counts[1]!).toBe(Math.round(10_000 * (officialOf(false) - officialOf(true))));
    await expect(page.getByTestId('result-speed')).toContainText('ms');
    await expectNothingSerious(page);
  });

  await test.step('the text of the chart is as large as ever on another screen, and back again', async () => {
    const screen = await page.context().newCDPSession(page);
    const atOne = await chartTextSize(page);
    expect(atOne).toBeGreaterThan(8);
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    for (const deviceScaleFactor of [2, 1.5]) {
      const metrics = { width, height, deviceScaleFactor, mobile: false };
      await screen.send('Emulation.setDeviceMetricsOverride', metrics);
      await expect.poll(() => chartTextSize(page)).toBe(atOne * deviceScaleFactor);
      // Made anew on this screen, as when the view is opened there.
      await page.getByTestId('train-curves').getByText('Raw values').click();
      await expect.poll(() => chartTextSize(page)).toBe(Math.round(atOne * deviceScaleFactor));
      await screen.send('Emulation.clearDeviceMetricsOverride');
      await expect.poll(() => chartTextSize(page)).toBe(atOne);
    }
  });

  await test.step('one of them is looked at with both predictions, and in the explorer', async () => {
    const sample = page.getByTestId('only-right-active').locator('[data-sample]').first();
    const name = await sample.getAttribute('data-sample');
    await sample.click();
    await expect(page.getByTestId('duel').getByRole('listitem')).toHaveCount(10);
    await settled(page);
    await expectNothingSerious(page);
    await page.getByTestId('disagreement-explore').click();
    await expect(page.getByTestId('grid')).toHaveAttribute('data-selected', name!);
    await chooseFromMenu(electron, 'View', 'Train');
  });

  await test.step('it is thrown away, and after all kept, also after a reload', async () => {
    await page.getByTestId('train-discard').click();
    await expect(page.getByTestId('train-discarded')).toBeVisible();
    await page.getByTestId('toast').getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByTestId('train-saved')).toBeVisible();
    await page.reload();
    await chooseFromMenu(electron, 'View', 'Train');
    await expect(page.getByTestId('train-saved')).toBeVisible();
  });

  await test.step('it is used, and still compared with the one before after a reload', async () => {
    await page.getByTestId('train-use').click();
    await expect(page.getByTestId('train-in-use')).toBeVisible();
    await page
      .getByTestId('toast')
      .filter({ hasText: 'in use for drawing' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(page.getByTestId('train-use')).toBeVisible();
    await page.getByTestId('train-use').click();
    await expect(page.getByTestId('train-in-use')).toBeVisible();
    await page.reload();
    await chooseFromMenu(electron, 'View', 'Train');
    await expect(result.locator('thead')).toContainText('In use before');
    await chooseFromMenu(electron, 'View', 'Draw');
    await expect(page.getByTestId('model-name')).not.toHaveText(inUse);
    await draw(page, SEVEN);
    await expectDigit(page, 7);
  });

  await test.step('the bundled model is taken back', async () => {
    await chooseFromMenu(electron, 'View', 'Models');
    await page.getByTestId('models').getByTestId('model-use').first().click();
    await chooseFromMenu(electron, 'View', 'Draw');
    await expect(page.getByTestId('model-name')).toHaveText(inUse);
  });
});

/** Pixels of the canvas: the size of what was written on the chart last. */
async function chartTextSize(page: Page): Promise<number> {
  return page
    .getByTestId('train-curves')
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => parseFloat(canvas.getContext('2d')!.font));
}

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}
