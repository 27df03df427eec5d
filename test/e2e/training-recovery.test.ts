import type { ElectronApplication, Page } from '@playwright/test';
import { PRESETS } from '../../src/shared/recipe/presets';
import type { RunEvent } from '../../src/shared/training/events';
import { expect, test } from '../support/app';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';

/** Small enough to be over soon, once it is let go on; its first epoch is over within seconds. */
const RECIPE = { ...PRESETS.regular, epochs: 3 };

async function start(page: Page): Promise<string> {
  return page.evaluate(async (recipe) => {
    const started = await window.inkling.runs.start({ recipe });
    if (!started.ok) throw new Error(started.failure.code);
    return started.value.id;
  }, RECIPE);
}

async function eventsOf(page: Page, id: string): Promise<RunEvent[]> {
  return page.evaluate(async (run) => {
    const told = await window.inkling.runs.events({ id: run });
    return told.ok ? told.value : [];
  }, id);
}

async function typesOf(page: Page, id: string): Promise<string[]> {
  return (await eventsOf(page, id)).map(({ type }) => type).filter((type) => type !== 'progress');
}

async function stateOf(page: Page, id: string): Promise<string | undefined> {
  return page.evaluate(async (run) => {
    const listed = await window.inkling.runs.list();
    return listed.ok ? listed.value.find((each) => each.id === run)?.state : undefined;
  }, id);
}

async function killTrainer(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ app }) => {
    const pid = app.getAppMetrics().find(({ name }) => name?.includes('trainer'))?.pid;
    if (pid === undefined) throw new Error('There is no trainer.');
    process.kill(pid, 'SIGKILL');
  });
}

async function firstEpoch(page: Page, id: string): Promise<void> {
  await expect.poll(() => typesOf(page, id), { timeout: 60_000 }).toContain('epoch');
}

test('a run whose trainer is killed is interrupted, goes on from its checkpoint, and finishes', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page, electron } = app;
  const id = await start(page);
  await firstEpoch(page, id);
  // The checkpoint is written just after the epoch is told.
  await page.waitForTimeout(500);
  await killTrainer(electron);
  await expect.poll(() => stateOf(page, id)).toBe('interrupted');
  await draw(page, SEVEN);
  await expectDigit(page, 7);

  await page.evaluate((run) => window.inkling.runs.resume({ id: run }), id);
  await expect.poll(() => stateOf(page, id), { timeout: 120_000 }).toBe('finished');
  const events = await eventsOf(page, id);
  const restored = events.find((event) => event.type === 'restored');
  expect(restored?.epoch).toBeGreaterThanOrEqual(1);
  const epochs = events.filter((event) => event.type === 'epoch');
  expect(epochs.at(-1)).toMatchObject({ epoch: 2, insight: { source: 'training', samples: 5000 } });
  expect(epochs.at(-1)?.insight?.filters).toMatchObject({ kind: 'dense', count: 12, side: 28 });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
});

test('a run under way when the app is killed can be taken up at the next start', async ({ app, restart }) => {
  test.setTimeout(180_000);
  const { page, electron } = app;
  const id = await start(page);
  await firstEpoch(page, id);
  await page.waitForTimeout(500);
  const gone = new Promise((resolve) => electron.process().once('exit', resolve));
  await electron.evaluate(() => process.kill(process.pid, 'SIGKILL')).catch(() => undefined);
  await gone;

  const { page: again } = await restart();
  await expect.poll(() => stateOf(again, id)).toBe('interrupted');
  await again.evaluate((run) => window.inkling.runs.resume({ id: run }), id);
  await expect.poll(() => stateOf(again, id), { timeout: 120_000 }).toBe('finished');
  expect(await typesOf(again, id)).toContain('restored');
});
