import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PRESETS } from '../../src/shared/recipe/presets';
import { test as fresh } from '../support/app';
import { dropFile } from '../support/files';
import { chooseFromMenu } from '../support/menu';
import { ProjectWithOwnData } from '../support/own-data';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';
import { expect, test } from '../support/shared-app';
import { SmallDisk } from '../support/small-disk';
import { RUN_MS, startRun, startRunAndPause, stateOf, trainerPid } from '../support/training';

const RECIPE = { ...PRESETS.regular, epochs: 1, batch: 512 };

async function expectPadToPredict(page: Page): Promise<void> {
  await page.getByTestId('view-draw').click();
  await draw(page, SEVEN);
  await expectDigit(page, 7);
}

fresh(
  'a full disk is reported, nothing that was learned is lost, and the model is saved when there is room',
  async ({ launcher }) => {
    test.setTimeout(600_000);
    // The network's weights take 400 kB, and a checkpoint three times that.
    const places = SmallDisk.mount(join(launcher.userData, 'runs'), 64, launcher);
    test.skip(places === null, 'This system does not let us mount a small disk.');
    const models = SmallDisk.mount(join(launcher.userData, 'models'), 64, launcher);
    try {
      const { page, electron } = await launcher.start();
      const id = await startRun(page, { ...RECIPE, epochs: 2 });
      await chooseFromMenu(electron, 'View', 'Train');
      const warnings = page.getByTestId('train-warning');
      await expect(warnings.first()).toContainText('The disk is full, so the checkpoint could not be saved', {
        timeout: RUN_MS,
      });
      await expect(warnings.last()).toContainText('The disk is full, so the new model could not be saved', {
        timeout: RUN_MS,
      });
      expect(await stateOf(page, id)).toBe('running');
      await expectPadToPredict(page);
      models?.resize(4096);
      await chooseFromMenu(electron, 'View', 'Train');
      await expect(page.getByTestId('train-result')).toBeVisible({ timeout: RUN_MS });
      await expect(warnings).toHaveCount(0);
    } finally {
      places?.unmount();
      models?.unmount();
    }
  },
);

fresh(
  'a run that gets no more memory is interrupted, and goes on where it had kept its place',
  async ({ app, launcher }) => {
    test.setTimeout(600_000);
    test.skip(process.platform !== 'linux', 'Only Linux limits the memory of a process from outside.');
    const { page, electron } = app;
    const id = await startRunAndPause(app, { ...RECIPE, epochs: 2 });
    // No byte more than it has: its next allocation fails. A process is limited by its own user.
    const limits = ['--pid', String(await trainerPid(electron)), '--as=1', '--data=1'];
    execFileSync('prlimit', limits, launcher.account ?? {});
    await page.evaluate((run) => window.inkling.runs.command({ id: run, command: { type: 'resume' } }), id);
    await expect.poll(() => stateOf(page, id), { timeout: RUN_MS }).toBe('interrupted');
    await expectPadToPredict(page);
    await chooseFromMenu(electron, 'View', 'Train');
    await expect(page.getByTestId('train-ending')).toContainText('possibly out of memory');
    await page.getByTestId('train-resume-run').click();
    await expect.poll(() => stateOf(page, id), { timeout: RUN_MS }).toBe('finished');
  },
);

test('a run whose loss is no number says so, and what it would have replaced goes on', async ({ app }) => {
  test.setTimeout(600_000);
  const { page, electron } = app;
  const before = await page.getByTestId('model-name').innerText();
  await chooseFromMenu(electron, 'Model', 'Train…');
  await page.getByTestId('section-optimizer').locator('summary').click();
  await page.getByTestId('train-optimizer').click();
  await page.getByRole('menuitemradio', { name: 'SGD' }).click();
  await page.getByTestId('train-rate').fill('10');
  await page.getByTestId('train-batch').fill('512');
  await page.getByTestId('train-start').click();
  await expect(page.getByTestId('train-ending')).toContainText('The loss became infinite', {
    timeout: RUN_MS,
  });
  await expect(page.getByTestId('train-progress')).toHaveAttribute('data-state', 'failed');
  await expectPadToPredict(page);
  await expect(page.getByTestId('model-name')).toHaveText(before);
});

test('runs wait for their turn where it can be seen', async ({ app }) => {
  test.setTimeout(600_000);
  const { page, electron } = app;
  const first = await startRunAndPause(app, { ...RECIPE, epochs: 2 });
  await chooseFromMenu(electron, 'Model', 'Train…');
  await page.getByTestId('train-epochs').fill('1');
  await expect(page.getByTestId('train-start')).toContainText('Add to queue');
  await page.getByTestId('train-start').click();
  await expect(page.getByTestId('toast')).toContainText('Keras tutorial CNN (edited) was added to the queue');
  const rows = page.getByTestId('runs').locator('tbody tr');
  await expect(rows.first()).toContainText('Queued');
  await rows.first().click();
  await expect(page.getByTestId('train-progress')).toContainText(
    'Queued. It starts when the current run ends.',
  );
  await page.evaluate((run) => window.inkling.runs.cancel({ id: run }), first);
  await expect(page.getByTestId('train-progress')).toHaveAttribute('data-state', 'running', {
    timeout: RUN_MS,
  });
  await page.getByTestId('train-cancel').click();
  await expect(page.getByTestId('train-ending')).toContainText('discarded');
});

test('a run that is cancelled before its process has begun leaves the turn to the next', async ({ app }) => {
  test.setTimeout(600_000);
  const { page } = app;
  const first = await startRunAndPause(app, { ...RECIPE, epochs: 2 });
  const second = await startRun(page, RECIPE);
  const third = await startRun(page, RECIPE);
  await page.evaluate(
    async ([before, next]) => {
      const cancelled = new Promise((resolve) => {
        window.inkling.runs.onChanged(({ changed }) => {
          // Its process is being made.
          const isBegun = changed.some(({ id, state }) => id === next && state === 'running');
          if (isBegun) resolve(window.inkling.runs.cancel({ id: next }));
        });
      });
      await window.inkling.runs.cancel({ id: before });
      await cancelled;
    },
    [first, second] as const,
  );
  await expect.poll(() => stateOf(page, third), { timeout: RUN_MS }).toBe('finished');
  expect(await stateOf(page, second)).toBe('cancelled');
});

test('a recipe file is opened by dropping it, and one of nonsense changes nothing', async ({ app }) => {
  const { page, electron } = app;
  const drop = (name: string, text: string) =>
    dropFile(page, { name, type: 'application/json', bytes: new TextEncoder().encode(text) });
  await drop('mine.json', JSON.stringify({ ...PRESETS.lenet5, name: 'Mine', epochs: 7 }));
  await expect(page.getByTestId('train-recipe')).toContainText('Mine');
  await expect(page.getByTestId('train-epochs')).toHaveValue('7');
  await chooseFromMenu(electron, 'View', 'Draw');
  const impossible = { ...PRESETS.lenet5, layers: [{ kind: 'pool', mode: 'max', size: 99 }] };
  for (const [name, text] of [
    ['broken.json', '{"layers": ['],
    ['other.json', '{"scripts": {}}'],
    ['impossible.json', JSON.stringify(impossible)],
  ] as const) {
    await drop(name, text);
    await expect(page.getByTestId('toast').filter({ hasText: name })).toBeVisible();
  }
  await chooseFromMenu(electron, 'View', 'Train');
  await expect(page.getByTestId('train-recipe')).toContainText('Mine');
  await expect(page.getByTestId('train-epochs')).toHaveValue('7');
});

fresh('where the dataset has vanished, a run says which file is missing', async ({ makeLauncher }) => {
  test.setTimeout(600_000);
  const project = new ProjectWithOwnData();
  const launcher = makeLauncher({ project: project.folder });
  try {
    test.skip(launcher.project !== project.folder, 'The app sees a closed project through a mount.');
    const { page, electron } = await launcher.start();
    await draw(page, SEVEN);
    await expectDigit(page, 7);
    project.removeData();
    await startRun(page, RECIPE);
    await chooseFromMenu(electron, 'View', 'Train');
    const ending = page.getByTestId('train-ending');
    await expect(ending).toContainText('The MNIST files could not be read', { timeout: RUN_MS });
    await expect(ending).toContainText('train-images-idx3-ubyte');
    await chooseFromMenu(electron, 'View', 'Draw');
    await chooseFromMenu(electron, 'Edit', 'Clear');
    await expectPadToPredict(page);
  } finally {
    project.dispose();
  }
});
