import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PRESETS } from '../../src/shared/recipe/presets';
import { test, expect } from '../support/app';
import type { RunningApp } from '../support/launcher';
import { settled } from '../support/settled';
import { SmallDisk } from '../support/small-disk';
import {
  RUN_MS,
  startRun,
  startPausedRun,
  startRunAndPause,
  stateOf,
  trainerPid,
  typesOf,
} from '../support/training';

/** `npm run screenshots -- -g training`: every state of the training and models views, as PNG files to look at. */
const FOLDER = join('out', 'screenshots', 'training');
const LOOKS = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'zh-CN' },
] as const;
const RECIPE = { ...PRESETS.regular, epochs: 2, batch: 512 };

test('every state of training and of the models', async ({ launcher }) => {
  test.setTimeout(1_800_000);
  mkdirSync(FOLDER, { recursive: true });
  const places = SmallDisk.mount(join(launcher.userData, 'runs'), 4096, launcher);
  try {
    await shootAll(await launcher.start(), places);
  } finally {
    places?.unmount();
  }
});

async function shootAll({ page, electron }: RunningApp, places: SmallDisk | null): Promise<void> {
  page.setDefaultTimeout(RUN_MS);
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 1500),
  );
  const shoot = async (name: string): Promise<void> => {
    for (const look of LOOKS) {
      await page.evaluate((change) => window.inkling.settings.change(change), look);
      await settled(page);
      await page.screenshot({ path: join(FOLDER, `${name}-${look.theme}-${look.language}.png`) });
    }
    await page.evaluate((change) => window.inkling.settings.change(change), LOOKS[0]);
  };
  const show = async (id: string): Promise<void> => {
    await page.locator(`tr[data-run="${id}"]`).click();
    await page.mouse.move(0, 0);
  };
  const state = page.getByTestId('train-progress');

  await page.getByTestId('view-train').click();
  await shoot('1-invitation');
  await page.getByTestId('layer-0').press('Alt+ArrowDown');
  await page.getByTestId('layer-1').click();
  for (const section of ['section-optimizer', 'section-hold-out'])
    await page.getByTestId(section).locator('summary').click();
  await page.getByTestId('train-epochs').fill('0');
  await shoot('2-editing');

  const first = await startRunAndPause({ electron, page }, RECIPE);
  await shoot('3-paused');
  const next = await startRun(page, { ...PRESETS.lenet5, epochs: 1, batch: 512 });
  await show(next);
  await shoot('4-queued');
  await show(first);
  await page.evaluate((run) => window.inkling.runs.command({ id: run, command: { type: 'resume' } }), first);
  await expect(page.getByTestId('train-result')).toHaveAttribute('data-comparison', 'done', {
    timeout: 2 * RUN_MS,
  });
  await shoot('5-result');
  await page.getByTestId('only-right-active').locator('[data-sample]').first().click();
  await shoot('6-disagreement');
  await page.keyboard.press('Escape');

  await show(next);
  await expect(state).toHaveAttribute('data-state', /running|finished/, { timeout: RUN_MS });
  await expect.poll(() => typesOf(page, next), { timeout: RUN_MS }).toContain('epoch');
  await shoot('7-running');
  await expect(state).toHaveAttribute('data-state', 'finished', { timeout: RUN_MS });

  const steep = { kind: 'constant', rate: 10 } as const;
  const failing = await startRun(page, {
    ...PRESETS.article,
    batch: 512,
    optimizer: { kind: 'sgd', momentum: 0.9 },
    learningRate: steep,
  });
  await expect.poll(() => stateOf(page, failing), { timeout: RUN_MS }).toBe('failed');
  await show(failing);
  await shoot('8-failed');

  const killed = await startRunAndPause({ electron, page }, RECIPE);
  process.kill(await trainerPid(electron), 'SIGKILL');
  await expect.poll(() => stateOf(page, killed)).toBe('interrupted');
  await show(killed);
  await shoot('9-interrupted');

  for (const tick of (await page.getByTestId('run-compare').all()).slice(0, 4)) await tick.check();
  await page.getByTestId('compare').scrollIntoViewIfNeeded();
  await shoot('10-compare');

  // The interrupted run keeps its place, and there is no room for another.
  places?.resize(2000);
  await show(await startPausedRun(page, RECIPE));
  await shoot('11-warning');

  await page.getByTestId('view-models').click();
  await page.getByTestId('models').locator('.unfold').first().click();
  await shoot('12-models');
}
