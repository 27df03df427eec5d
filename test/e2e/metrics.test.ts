import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/shared-app';

test('a cell of the confusion matrix puts its images in the grid, and a suspect can be marked', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  await page.getByTestId('view-explore').click();
  await page.getByTestId('panes').getByRole('radio').nth(1).click();

  await test.step('the suspects are there before the model has read anything', async () => {
    const suspects = page.getByTestId('metrics-label-issues').getByRole('listitem');
    await expect(suspects.first()).toBeVisible({ timeout: 60_000 });
    const wrong = suspects.first().getByTestId('label-issue-wrong');
    await wrong.click();
    await expect(wrong).toHaveAttribute('aria-pressed', 'true');
    await wrong.click();
    await expect(wrong).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('the audit can be computed again, and stopped', async () => {
    const audit = page.getByTestId('analysis-audit');
    await page.getByTestId('start-audit').click();
    await expect(audit).toHaveAttribute('data-state', 'computing');
    await page.getByTestId('cancel-audit').click();
    await expect(audit).toHaveAttribute('data-state', 'cancelled');
  });

  await test.step('both accuracies are those of the model’s card', async () => {
    await expect(page.getByTestId('metrics-official')).toHaveText('99.63%', { timeout: 180_000 });
    await expect(page.getByTestId('metrics-corrected')).toHaveText('99.63%');
  });

  await test.step('nothing serious is found by axe', async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  await test.step('a cell', async () => {
    const cell = page.getByTestId('metrics-confusion').locator('[data-cell="7-7"]');
    const count = Number((await cell.innerText()).replace(',', ''));
    expect(count).toBeGreaterThan(1000);
    await cell.click();
    const grid = page.getByTestId('grid');
    await expect(grid).toHaveAttribute('data-visible-count', String(count));
    await grid.press('Home');
    await expect(page.getByTestId('sample-label')).toContainText('7');
  });
});
