import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { recipeSchema } from '../../src/shared/recipe/recipe';
import { expect, test } from '../support/shared-app';
import { answerFileDialogs, userData } from '../support/files';
import { chooseFromMenu } from '../support/menu';

test('a recipe is changed, refused where it is impossible, kept, and there again after a restart', async ({
  app,
  restart,
}) => {
  const { page, electron } = app;
  await chooseFromMenu(electron, 'Model', 'Train…');
  await expect(page.getByTestId('train-invitation')).toBeVisible();
  await expect(page.getByTestId('train-parameters')).toContainText('607,394');

  await test.step('a layer is added before the last, and its shape follows its settings', async () => {
    await page.getByTestId('layer-1').click();
    await page.getByTestId('layer-add').click();
    await page.getByTestId('layer-add-conv').click();
    await page.getByTestId('layer-filters').fill('64');
    await expect(page.getByTestId('layer-2')).toContainText('13 × 13 × 64');
    await expect(page.getByTestId('recipe-changed')).toContainText('Based on Keras tutorial CNN');
  });

  await test.step('an impossible network says where and why, and cannot be started', async () => {
    await page.getByTestId('layer-2').press('Alt+ArrowDown');
    await expect(page.getByTestId('layer-3')).toBeFocused();
    await expect(page.getByTestId('layer-problem')).toHaveText(
      'This layer needs an image, but its input is flat.',
    );
    await expect(page.getByTestId('train-start')).toBeDisabled();
    await expect(page.getByTestId('train-why-not')).toHaveText('Fix the highlighted setting to train.');
    await chooseFromMenu(electron, 'Edit', 'Undo');
    await expect(page.getByTestId('layer-problem')).toHaveCount(0);
    await expect(page.getByTestId('train-start')).toBeEnabled();
  });

  await test.step('a layer is dragged by its grip', async () => {
    const grip = page.getByTestId('layer-0').locator('xpath=..').locator('.grip');
    await grip.dragTo(page.getByTestId('layer-1'), { targetPosition: { x: 100, y: 40 } });
    await expect(page.getByTestId('layer-0')).toContainText('Max pooling');
    await expect(page.getByTestId('layer-1')).toContainText('28 filters');
    await page.getByTestId('recipe-undo').click();
    await expect(page.getByTestId('layer-0')).toContainText('28 filters');
  });

  await test.step('it is shown as Keras', async () => {
    await page.getByTestId('recipe-keras').click();
    await expect(page.getByTestId('keras-program')).toContainText(
      'layers.Conv2D(64, 3, padding="same", activation="relu"),',
    );
    await page.getByTestId('keras-copy').click();
    await page.keyboard.press('Escape');
  });

  await test.step('a dialog goes with its view', async () => {
    await page.getByTestId('recipe-keras').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await chooseFromMenu(electron, 'View', 'Draw');
    await expect(page.getByTestId('pad')).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
    await chooseFromMenu(electron, 'View', 'Train');
  });

  await test.step('it is kept under a name of its own', async () => {
    await page.getByTestId('recipe-save').click();
    await expect(page.getByTestId('recipe-name')).toHaveValue('My Keras tutorial CNN');
    await expect(page.getByTestId('recipe-name')).toBeFocused();
    await page.getByTestId('recipe-name').fill('Best');
    await expect(page.getByTestId('recipe-save-confirm')).toBeDisabled();
    await page.getByTestId('recipe-name').fill('Deeper');
    await page.getByTestId('recipe-save-confirm').click();
    await expect(page.getByTestId('train-recipe')).toContainText('Deeper');
    await expect(page.getByTestId('recipe-changed')).toHaveCount(0);
  });

  await test.step('it is shared as a file', async () => {
    const path = join(await userData(electron), 'deeper.inkrecipe');
    await answerFileDialogs(electron, path);
    await page.getByTestId('recipe-share').click();
    await expect(page.getByTestId('toast').filter({ hasText: 'deeper.inkrecipe' })).toBeVisible();
    const shared = recipeSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    expect(shared.name).toBe('Deeper');
    expect(shared.layers[2]).toMatchObject({ kind: 'conv', filters: 64 });
  });

  await test.step('it is there again', async () => {
    const again = await restart();
    await chooseFromMenu(again.electron, 'Model', 'Train…');
    await again.page.getByTestId('train-recipe').click();
    await again.page.getByRole('menuitemradio', { name: 'Deeper' }).click();
    await expect(again.page.getByTestId('layer-2')).toContainText('64 filters');
  });
});

test('a run is watched, paused, stepped, slowed down, compared and removed', async ({ app }) => {
  test.setTimeout(600_000);
  const { page, electron } = app;
  const progress = page.getByTestId('train-progress');
  const train = async (preset: string): Promise<void> => {
    await page.getByTestId('train-recipe').click();
    await page.getByRole('menuitemradio', { name: preset }).click();
    await page.getByTestId('train-epochs').fill('2');
    await page.getByTestId('train-batch').fill('512');
    await page.getByTestId('train-start').click();
  };
  await chooseFromMenu(electron, 'Model', 'Train…');
  await train('Dense only (MLP)');

  await test.step('paused, it goes one batch at a time', async () => {
    await expect(progress).toHaveAttribute('data-state', 'running', { timeout: 60_000 });
    await page.getByTestId('train-pause').click();
    await expect(progress).toHaveAttribute('data-state', 'paused');
    const before = await page.getByTestId('rate-now').textContent();
    await page.getByTestId('rate-halve').click();
    await expect(page.getByTestId('rate-now')).not.toHaveText(before ?? '');
    await page.getByTestId('train-step').click();
    await expect(progress).toHaveAttribute('data-state', 'paused');
    await page.getByTestId('train-resume').click();
  });

  await test.step('each epoch shows what was learned, and is shown again', async () => {
    await expect(progress).toHaveAttribute('data-state', 'finished', { timeout: 180_000 });
    await expect(page.getByTestId('insight-epoch')).toHaveAttribute('data-epoch', '2');
    await page.getByRole('slider', { name: 'Epoch shown' }).press('Home');
    await expect(page.getByTestId('insight-epoch')).toHaveAttribute('data-epoch', '1');
    await expect(page.getByTestId('train-hard-samples').getByRole('listitem')).toHaveCount(24);
    await expect(page.getByTestId('train-filters').locator('canvas')).not.toHaveCount(0);
  });

  await test.step('a part of the curves is looked at closely, and all of them again', async () => {
    const curves = page.getByTestId('train-curves');
    const box = await curves.getByRole('img').boundingBox();
    if (!box) throw new Error('There are no curves.');
    await page.mouse.move(box.x + 0.4 * box.width, box.y + 0.5 * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.5 * box.height, { steps: 5 });
    await page.mouse.up();
    await curves.getByRole('button', { name: 'Show the whole run' }).click();
    await expect(curves.getByRole('button', { name: 'Show the whole run' })).toHaveCount(0);
  });

  await test.step('its curves are saved as a picture and as a table', async () => {
    const folder = await userData(electron);
    const [png, csv] = [join(folder, 'curves.png'), join(folder, 'curves.csv')];
    await answerFileDialogs(electron, png);
    await page.getByTestId('curves-png').click();
    await expect(page.getByTestId('toast')).toContainText('curves.png');
    const { format, width } = await sharp(png).metadata();
    expect(format).toBe('png');
    expect(width).toBeGreaterThan(300);
    await answerFileDialogs(electron, csv);
    await page.getByTestId('curves-csv').click();
    await expect(page.getByTestId('toast').filter({ hasText: 'curves.csv' })).toBeVisible();
    const [head, ...rows] = readFileSync(csv, 'utf8').trim().split('\r\n');
    expect(head).toBe('epoch,training_loss,training_accuracy,validation_loss,validation_accuracy');
    expect(rows.at(-1)).toMatch(/^2,0\.\d+,0\.\d+,,$/);
  });

  await test.step('two runs are laid over each other', async () => {
    await train('LeNet-5');
    await expect(progress).toHaveAttribute('data-state', 'running', { timeout: 60_000 });
    await chooseFromMenu(electron, 'Model', 'Stop Training');
    await expect(progress).toHaveAttribute('data-state', 'finished', { timeout: 120_000 });
    const stopped = page.getByTestId('runs').locator('tr').filter({ hasText: 'LeNet-5 (edited)' });
    await expect(stopped).toContainText(/Stopped after <?[\d.]+ of 2 epochs/);
    for (const tick of await page.getByTestId('run-compare').all()) await tick.check();
    await expect(page.getByTestId('compare-differences')).toContainText('Average pooling');
    await page.getByTestId('runs-sort-recipe').click();
    await expect(page.getByTestId('runs').locator('tbody tr').first()).toContainText('Dense only (MLP)');
    await page.getByTestId('runs-sort-recipe').click();
    await expect(page.getByTestId('runs').locator('tbody tr').first()).toContainText('LeNet-5');
  });

  await test.step('a run is removed, and brought back', async () => {
    const rows = page.getByTestId('runs').locator('tbody tr');
    await expect(rows).toHaveCount(2);
    await rows.first().hover();
    await page.getByTestId('run-remove').first().click();
    await expect(rows).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(rows).toHaveCount(2);
  });
});
