import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/shared-app';
import { jumpTo, showFilters } from '../support/explorer';
import { answerFileDialogs, userData } from '../support/files';
import { chooseFromMenu } from '../support/menu';
import { RUN_MS } from '../support/training';

test('marks are put, undone and exported, and a run that is to use them does', async ({ app }) => {
  test.setTimeout(RUN_MS);
  const { page, electron } = app;
  const marks = page.getByTestId('marks');
  const relabelAs = async (digit: string) => {
    await page.getByTestId('mark-label').click();
    await page.getByRole('group', { name: 'Correct digit' }).getByText(digit).click();
    await expect(marks).toHaveAttribute('data-mark', 'label');
  };
  await page.getByTestId('view-explore').click();

  await test.step('one relabelled, undone and relabelled otherwise; one wrong, and one of the test set', async () => {
    await jumpTo(page, 'train 7777');
    await relabelAs('5');
    await page.getByTestId('toast').getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(marks).toHaveAttribute('data-mark', '');
    await relabelAs('3');
    await expect(marks).toContainText('You relabeled it as 3.');
    await jumpTo(page, 'train 59915');
    await page.getByTestId('mark-wrong').click();
    await expect(marks).toHaveAttribute('data-mark', 'wrong');
    await jumpTo(page, 'test 947');
    await page.getByTestId('mark-ambiguous').click();
    await expect(marks).toHaveAttribute('data-mark', 'ambiguous');
  });

  await test.step('exported', async () => {
    const path = join(await userData(electron), 'marks.json');
    await answerFileDialogs(electron, path);
    await showFilters(page);
    await page.getByTestId('filter-group-doubt').click();
    await page.getByTestId('export-marks').click();
    await expect(page.getByTestId('toast').last()).toContainText('Marks exported as marks.json.');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      format: 'inkling-marks',
      version: 1,
      data: 'MNIST',
      marks: [
        { split: 'train', index: 7777, kind: 'label', label: 3 },
        { split: 'train', index: 59915, kind: 'wrong' },
        { split: 'test', index: 947, kind: 'ambiguous' },
      ],
    });
  });

  await test.step('a run learns one label otherwise and leaves one sample out; the test set is as it was', async () => {
    await chooseFromMenu(electron, 'Model', 'Train…');
    await page.getByTestId('train-recipe').click();
    await page.getByRole('menuitemradio', { name: 'Dense only (MLP)' }).click();
    await page.getByTestId('train-epochs').fill('1');
    await page.getByTestId('train-batch').fill('512');
    await page.getByTestId('section-hold-out').locator('summary').click();
    await page.getByTestId('train-with-marks').click();
    await page.getByTestId('train-start').click();
    await expect(page.getByTestId('train-result')).toBeVisible({ timeout: RUN_MS });
    const made = await page.evaluate(async () => {
      const listed = await window.inkling.models.list();
      return listed.ok ? listed.value.find(({ bundled }) => !bundled)?.card : undefined;
    });
    expect(made!.recipe.withMarks).toBe(true);
    expect(made!.training).toMatchObject({ samples: 59_999, marks: { relabelled: 1, leftOut: 1 } });
  });

  await test.step('and says so', async () => {
    await page.getByTestId('train-save').click();
    await chooseFromMenu(electron, 'View', 'Models');
    const model = page.getByTestId('models').locator('[data-active="false"]');
    await model.getByRole('button', { expanded: false }).click();
    await expect(model.locator('.marks')).toContainText('1 · 1');
  });
});
