import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/shared-app';

const SCORING_MS = 180_000;
const MOST_TABS = 80;

/** Goes to something, or into a group, that can be reached by Tab, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_TABS} times ${key} did not lead to ${target.toString()}.`);
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

test('a sample, its mark, a cell of the confusion matrix and a part of the map are reached by keys alone', async ({
  app,
}) => {
  test.setTimeout(SCORING_MS + 120_000);
  const { page } = app;
  const grid = page.getByTestId('grid');
  const panel = page.getByTestId('sample-panel');
  const panes = page.getByTestId('panes');
  const showPane = async (name: string) => {
    await tabTo(page, panes, 'Shift+Tab');
    const pane = panes.getByRole('radio', { name });
    // Arrows choose only while they are held, as a finger holds them.
    for (let tries = 0; tries < 3 && !(await pane.isChecked()); tries += 1)
      await page.keyboard.press('ArrowRight', { delay: 60 });
    await expect(pane).toBeChecked();
  };
  const shownCount = async () => Number(await grid.getAttribute('data-visible-count'));

  await test.step('grid, sample, mark, and back', async () => {
    await tabTo(page, page.getByTestId('view-explore'));
    await page.keyboard.press('Enter');
    await tabTo(page, grid);
    await page.keyboard.press('Home');
    await press(page, 'ArrowRight', 3);
    await expect(grid).toHaveAttribute('data-selected', 'train:3');
    await expect(page.locator('#grid-selected')).toContainText('Train 3 · label 1');
    await page.keyboard.press('Enter');
    await expect(panel).toBeFocused();
    await tabTo(page, page.getByTestId('mark-label'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: '7', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('marks')).toHaveAttribute('data-mark', 'label');
    await expect(page.getByTestId('mark-label')).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: 'Clear mark' }));
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('marks')).toHaveAttribute('data-mark', '');
    await expect(page.getByTestId('mark-wrong')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(grid).toBeFocused();
    await expectNothingSerious(page);
  });

  await test.step('a cell of the confusion matrix, and its images', async () => {
    await showPane('Metrics');
    const matrix = page.getByTestId('metrics-confusion');
    await expect(matrix).toBeVisible({ timeout: SCORING_MS });
    await tabTo(page, matrix.locator('[data-cell="0-0"]'));
    await press(page, 'ArrowDown', 7);
    await press(page, 'ArrowRight', 7);
    const cell = matrix.locator('[data-cell="7-7"]');
    await expect(cell).toBeFocused();
    const count = Number((await cell.innerText()).replace(',', ''));
    await expectNothingSerious(page);
    await page.keyboard.press('Enter');
    await expect(grid).toBeFocused();
    await expect.poll(shownCount).toBe(count);
    await page.keyboard.press('Home');
    await expect(page.getByTestId('sample-label')).toContainText('7');
  });

  await test.step('a part of the map, one sample of it, and all of it in the grid', async () => {
    const sevens = (await shownCount()).toLocaleString('en');
    await showPane('Map');
    const stage = page.getByTestId('map-stage');
    await tabTo(page, stage);
    const aim = page.getByTestId('map-aim');
    await expect(aim).toContainText(`${sevens} in view`);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('sample-label')).toContainText('7');
    await press(page, '+', 6);
    await press(page, 'ArrowRight', 2);
    await expect(aim).not.toContainText(`${sevens} in view`);
    await page.keyboard.press('Enter');
    // It is brought into the middle, and reported there.
    const index = /Test\s+(\d+)/.exec(await panel.innerText())![1]!;
    await expect(aim).toContainText(`nearest the center: Test ${index} · label 7`);
    await expectNothingSerious(page);
    await page.keyboard.press('Enter');
    await expect(panel).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(stage).toBeFocused();
    await expect(aim).toContainText('in view');
    const inView = Number(/^[\d,]+/.exec(await aim.innerText())![0].replace(',', ''));
    expect(inView).toBeGreaterThan(0);
    await page.keyboard.press('Shift+Enter');
    await expect(grid).toBeFocused();
    await expect.poll(shownCount).toBe(inView);
  });
});
