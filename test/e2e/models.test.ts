import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModelFile, writeModelFile } from '../../src/engine/files/model-file';
import { test as fresh } from '../support/app';
import { answerFileDialogs, userData } from '../support/files';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit, readPrediction, settledPrediction } from '../support/reading';
import { expect, test } from '../support/shared-app';
import { sampleModel } from '../unit/engine/files/sample-model';

test('the model in use is exported to a file that verifies', async ({ app }) => {
  const { page, electron } = app;
  const path = join(await userData(electron), 'mine.inkmodel');
  await answerFileDialogs(electron, path);
  await chooseFromMenu(electron, 'Model', 'Export Model…');
  await expect(page.getByTestId('toast')).toContainText('mine.inkmodel');
  expect((await readModelFile(path)).card.name).toBe('Best');
});

test('a model from a file is used, and the bundled one again, without a restart', async ({ app }) => {
  const { page, electron } = app;
  const path = join(await userData(electron), 'small.inkmodel');
  await writeModelFile(path, sampleModel());
  await answerFileDialogs(electron, path);
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  const best = await settledPrediction(page);

  await chooseFromMenu(electron, 'Model', 'Import Model…');
  await chooseFromMenu(electron, 'View', 'Models');
  const small = page.getByRole('article').filter({ hasText: 'Small' });
  await small.getByTestId('model-use').click();
  await expect(small).toHaveAttribute('data-active', 'true');
  await page
    .getByTestId('toast')
    .filter({ hasText: 'in use for drawing' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(small).toHaveAttribute('data-active', 'false');
  await small.getByTestId('model-use').click();
  await expect(small).toHaveAttribute('data-active', 'true');
  await chooseFromMenu(electron, 'View', 'Draw');
  await expect.poll(async () => (await readPrediction(page)).probabilities).not.toEqual(best.probabilities);

  await chooseFromMenu(electron, 'View', 'Models');
  await page.getByRole('article').filter({ hasText: 'Inkling CNN (best)' }).getByTestId('model-use').click();
  await chooseFromMenu(electron, 'View', 'Draw');
  await expect.poll(async () => (await readPrediction(page)).probabilities).toEqual(best.probabilities);
});

test('a damaged model is refused in one sentence, and changes nothing', async ({ app }) => {
  const { page, electron } = app;
  const path = join(await userData(electron), 'torn.inkmodel');
  await writeModelFile(path, sampleModel());
  const bytes = readFileSync(path);
  bytes[bytes.length - 5]! ^= 1;
  writeFileSync(path, bytes);
  await answerFileDialogs(electron, path);
  await chooseFromMenu(electron, 'Model', 'Import Model…');
  await expect(page.getByTestId('toast')).toContainText('torn.inkmodel');
  await chooseFromMenu(electron, 'View', 'Models');
  await expect(page.getByRole('article')).toHaveCount(1);
});

fresh('a removal can be taken back as long as its message is there, and then no more', async ({ app }) => {
  const { page, electron } = app;
  const path = join(await userData(electron), 'small.inkmodel');
  await writeModelFile(path, sampleModel());
  await answerFileDialogs(electron, path);
  await chooseFromMenu(electron, 'Model', 'Import Model…');
  await chooseFromMenu(electron, 'View', 'Models');
  const small = page.getByRole('article').filter({ hasText: 'Small' });
  const removal = page.getByTestId('toast').filter({ hasText: 'was removed' });
  const storedCount = (): Promise<number> =>
    page.evaluate(async () => {
      const listed = await window.inkling.models.list();
      return listed.ok ? listed.value.length : 0;
    });

  await page.clock.install();
  await small.getByTestId('model-remove').click();
  await removal.hover();
  await page.clock.fastForward('01:00');
  await removal.getByRole('button', { name: 'Undo' }).click();
  await expect(small).toBeVisible();
  expect(await storedCount()).toBe(2);

  await small.getByTestId('model-remove').click();
  await removal.getByRole('button', { name: 'Close' }).click();
  await expect(small).toBeHidden();
  await expect.poll(storedCount).toBe(1);
});

test('a model shows its layers, and is renamed, taken back and renamed for good', async ({
  app,
  restart,
}) => {
  const { page, electron } = app;
  const path = join(await userData(electron), 'small.inkmodel');
  await writeModelFile(path, sampleModel());
  await answerFileDialogs(electron, path);
  await chooseFromMenu(electron, 'Model', 'Import Model…');
  await chooseFromMenu(electron, 'View', 'Models');
  const small = page.locator(`[data-model="${sampleModel().card.id}"]`);
  await small.getByRole('button', { name: 'Details' }).click();
  await expect(small.getByTestId('model-layers').locator('tbody tr')).toHaveCount(
    sampleModel().card.recipe.layers.length,
  );

  const rename = async (name: string): Promise<void> => {
    await small.getByTestId('model-rename').click();
    await page.getByTestId('model-new-name').fill(name);
    await page.getByTestId('model-new-name').press('Enter');
    await expect(small.getByRole('heading')).toHaveText(name);
  };
  await rename('Mine');
  await page.getByTestId('toast').filter({ hasText: 'Mine' }).getByRole('button', { name: 'Undo' }).click();
  await expect(small.getByRole('heading')).toHaveText('Small');
  await rename('My first');
  await small.getByTestId('model-use').click();
  await expect(small).toHaveAttribute('data-active', 'true');

  const again = await restart();
  await chooseFromMenu(again.electron, 'View', 'Draw');
  await expect(again.page.getByTestId('model-name')).toContainText('My first');
});
