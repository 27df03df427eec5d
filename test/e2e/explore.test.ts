import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/shared-app';
import { jumpTo, showFilters } from '../support/explorer';
import { chooseFromMenu } from '../support/menu';

const ALL = '70000';
/** Samples labelled 4 in both splits, and in the test set alone. */
const FOURS = { all: String(5842 + 982), test: '982' };

async function openExplorer(page: Page): Promise<void> {
  await page.getByTestId('view-explore').click();
  await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', ALL);
  await showFilters(page);
}

test('filters combine, are taken away one by one, and are kept under a name', async ({ app, restart }) => {
  const { page } = app;
  const grid = page.getByTestId('grid');
  await openExplorer(page);
  await page.getByTestId('label-4').click();
  await expect(grid).toHaveAttribute('data-visible-count', FOURS.all);
  await page.getByTestId('split-1').click();
  await expect(grid).toHaveAttribute('data-visible-count', FOURS.test);
  await page.getByTestId('sort-label').click();
  await expect(page.getByTestId('chips').getByRole('listitem')).toHaveCount(3);

  await test.step('a sample that they hide can be jumped to', async () => {
    await jumpTo(page, 'train 7777');
    await expect(grid).toHaveAttribute('data-selected', 'train:7777');
    await expect(page.getByTestId('sample-label')).toContainText('8');
    await expect(grid).toHaveAttribute('data-visible-count', ALL);
  });

  await test.step('its pixels are read by keyboard', async () => {
    await page.getByTestId('sample-pixels').press('ArrowDown');
    await expect(page.getByTestId('sample-pixel-value')).toHaveText(/^row 15, column 14: \d+$/);
  });

  await test.step('a writer that there cannot be is reported of, and changes nothing', async () => {
    await page.getByTestId('filter-group-hand').click();
    await page.getByTestId('writer').fill('Anna');
    await page.getByTestId('writer').press('Enter');
    await expect(page.getByTestId('filters').getByRole('alert')).toHaveText(
      'Enter a number from 0 to 9,999.',
    );
    await expect(page.getByTestId('writer')).toHaveValue('Anna');
    await expect(grid).toHaveAttribute('data-visible-count', ALL);
    await page.getByTestId('writer').fill('36');
    await page.getByTestId('writer').press('Enter');
    await expect(page.getByTestId('filters').getByRole('alert')).toBeHidden();
    await expect(grid).not.toHaveAttribute('data-visible-count', ALL);
    await page.getByTestId('writer').fill('');
    await page.getByTestId('writer').press('Enter');
    await expect(grid).toHaveAttribute('data-visible-count', ALL);
  });

  await test.step('what is kept is there after a restart', async () => {
    await page.getByTestId('label-4').click();
    await page.getByTestId('saved-views').click();
    await page.getByTestId('view-name').fill('Fours');
    await page.getByTestId('view-name').press('Enter');
    await expect(page.getByRole('button', { name: 'Fours', exact: true })).toBeVisible();
    const again = await restart();
    const takeAway = again.page.getByRole('button', { name: /^Remove filter: Label:/ });
    await expect(again.page.getByTestId('grid')).toHaveAttribute('data-visible-count', FOURS.all);
    await takeAway.click();
    await expect(again.page.getByTestId('grid')).toHaveAttribute('data-visible-count', ALL);
    await again.page.getByTestId('saved-views').click();
    await again.page.getByRole('button', { name: 'Fours', exact: true }).click();
    await expect(again.page.getByTestId('grid')).toHaveAttribute('data-visible-count', FOURS.all);
    await takeAway.click();
    await expect(again.page.getByTestId('grid')).toHaveAttribute('data-visible-count', ALL);
  });
});

test('the grid is walked by keyboard, and is where it was after another view', async ({ app }) => {
  const { page, electron } = app;
  const grid = page.getByTestId('grid');
  await openExplorer(page);
  await chooseFromMenu(electron, 'View', 'Go to Sample…');
  await expect(page.getByTestId('jump-index')).toBeFocused();
  await jumpTo(page, 'test 4444');
  await expect(grid).toBeFocused();
  await expect(page.getByTestId('sample-label')).toContainText('9');

  await grid.press('ArrowRight');
  await expect(grid).toHaveAttribute('data-selected', 'test:4445');
  await grid.press('End');
  await expect(grid).toHaveAttribute('data-selected', 'test:9999');
  await grid.press('Home');
  await expect(grid).toHaveAttribute('data-selected', 'train:0');
  await grid.press('Enter');
  await expect(page.getByTestId('sample-panel')).toBeFocused();
  await page.getByTestId('sample-panel').press('Escape');
  await expect(grid).toBeFocused();

  await test.step('so small that all samples are in view', async () => {
    for (let step = 0; step < 12; step += 1) await grid.press('-');
    await expect(grid).toHaveAttribute('data-side', '2');
    await grid.press('+');
    await expect(grid).toHaveAttribute('data-side', '3');
  });

  const scrolled = () => grid.evaluate((element) => Math.round(element.scrollTop));
  await jumpTo(page, 'test 9999');
  await expect.poll(scrolled).toBeGreaterThan(0);
  const before = await scrolled();
  await page.getByTestId('view-draw').click();
  await page.getByTestId('view-explore').click();
  await expect(grid).toHaveAttribute('data-selected', 'test:9999');
  await expect.poll(scrolled).toBe(before);
});

test('where the user has just scrolled to is kept, though the grid changes before it is told so', async ({
  app,
}) => {
  const { page } = app;
  const grid = page.getByTestId('grid');
  await openExplorer(page);
  // The event of a scroll comes with the next frame; the filter is there before.
  await grid.evaluate((element) => {
    element.scrollTop = 30_000;
    document.querySelector<HTMLElement>('[data-testid="label-4"]')?.click();
  });
  await expect(grid).toHaveAttribute('data-visible-count', FOURS.all);
  await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBeGreaterThan(1000);
});

test('clearing filters goes back to where the grid stood before them', async ({ app }) => {
  const { page } = app;
  const grid = page.getByTestId('grid');
  const scrollTop = () => grid.evaluate((element) => Math.round(element.scrollTop));
  await openExplorer(page);
  await grid.evaluate((element) => (element.scrollTop = 30_000));
  await expect.poll(scrollTop).toBe(30_000);
  await page.getByTestId('label-4').click();
  await expect(grid).toHaveAttribute('data-visible-count', FOURS.all);
  await grid.evaluate((element) => (element.scrollTop = 0));
  await expect.poll(scrollTop).toBe(0);
  await page.getByTestId('label-4').click();
  await expect(grid).toHaveAttribute('data-visible-count', '70000');
  await expect.poll(scrollTop).toBe(30_000);
});

test('the model is asked about every sample, and marks are kept and undone', async ({ app, restart }) => {
  test.setTimeout(400_000);
  const { page } = app;
  await openExplorer(page);
  await page.getByTestId('filter-group-model').click();
  await expect(page.getByTestId('verdict-1')).toBeVisible({ timeout: 300_000 });

  await test.step('it is wrong on as many test samples as its card says', async () => {
    const wrong = await page.evaluate(async () => {
      const listed = await window.inkling.models.list();
      const accuracy = listed.ok && listed.value.find(({ active }) => active)?.card.accuracy?.official;
      return Math.round(10_000 * (1 - Number(accuracy)));
    });
    await page.getByTestId('split-1').click();
    await page.getByTestId('verdict-1').click();
    await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', String(wrong));
  });

  await test.step('it knows what a sample looks like', async () => {
    await jumpTo(page, 'test 947');
    await expect(page.getByTestId('nearest').getByRole('listitem')).toHaveCount(12);
    await expect(page.getByTestId('writer-samples').getByRole('listitem').first()).toBeVisible();
  });

  await test.step('nothing serious is found by axe, with all filters unfolded', async () => {
    for (const group of ['hand', 'doubt']) await page.getByTestId(`filter-group-${group}`).click();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  await test.step('a mark can be undone', async () => {
    const marks = page.getByTestId('marks');
    await page.getByTestId('mark-wrong').click();
    await expect(marks).toHaveAttribute('data-mark', 'wrong');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(marks).toHaveAttribute('data-mark', '');
    await page.getByTestId('mark-ambiguous').click();
    await expect(marks).toHaveAttribute('data-mark', 'ambiguous');
  });

  await test.step('and is there after a restart', async () => {
    const again = await restart();
    await expect(again.page.getByTestId('grid')).toHaveAttribute('data-selected', 'test:947');
    await showFilters(again.page);
    await again.page.getByTestId('filter-group-doubt').click();
    await again.page.getByTestId('mark-2').click();
    await expect(again.page.getByTestId('grid')).toHaveAttribute('data-visible-count', '1');
    await jumpTo(again.page, 'test 947');
    await expect(again.page.getByTestId('marks')).toHaveAttribute('data-mark', 'ambiguous');
  });
});
