import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { readCheckpoint } from '../../src/engine/files/checkpoint';
import type { RunSummary } from '../../src/shared/contract/run-summary';
import type { Recipe } from '../../src/shared/recipe/recipe';
import type { RunEvent } from '../../src/shared/training/events';
import { userData } from './files';
import type { RunningApp } from './launcher';

/** Milliseconds for a small run or a part of it, on a busy machine. */
export const RUN_MS = 240_000;

/** Starts a run as the view does, and gives its identifier. */
export async function startRun(page: Page, recipe: Recipe): Promise<string> {
  return page.evaluate(async (wanted) => {
    const started = await window.inkling.runs.start({ recipe: wanted });
    if (!started.ok) throw new Error(started.failure.code);
    return started.value.id;
  }, recipe);
}

export async function eventsOf(page: Page, id: string): Promise<RunEvent[]> {
  return page.evaluate(async (run) => {
    const reported = await window.inkling.runs.events({ id: run });
    return reported.ok ? reported.value : [];
  }, id);
}

/** What a run reported, in order, without its progress. */
export async function typesOf(page: Page, id: string): Promise<string[]> {
  return (await eventsOf(page, id)).map(({ type }) => type).filter((type) => type !== 'progress');
}

export async function stateOf(page: Page, id: string): Promise<RunSummary['state'] | undefined> {
  return page.evaluate(async (run) => {
    const listed = await window.inkling.runs.list();
    return listed.ok ? listed.value.find((each) => each.id === run)?.state : undefined;
  }, id);
}

/** Starts a run and pauses it as soon as its first epoch is over, whether its checkpoint can be written or not. */
export async function startPausedRun(page: Page, recipe: Recipe): Promise<string> {
  const id = await page.evaluate(async (wanted) => {
    const started = await window.inkling.runs.start({ recipe: wanted });
    if (!started.ok) throw new Error(started.failure.code);
    const unsubscribe = window.inkling.runs.onEvent(({ id: run, event }) => {
      if (run !== started.value.id || event.type !== 'epoch') return;
      unsubscribe();
      void window.inkling.runs.command({ id: run, command: { type: 'pause' } });
    });
    return started.value.id;
  }, recipe);
  await expect.poll(() => stateOf(page, id), { timeout: RUN_MS }).toBe('paused');
  return id;
}

/** As `startPausedRun`, and waits until a checkpoint of the first epoch is on disk. */
export async function startRunAndPause({ electron, page }: RunningApp, recipe: Recipe): Promise<string> {
  const id = await startPausedRun(page, recipe);
  const path = join(await userData(electron), 'runs', id, 'checkpoint');
  await expect
    .poll(async () => (await readCheckpoint(path, { recipe, data: 'MNIST' }))?.position.epoch ?? 0)
    .toBeGreaterThanOrEqual(1);
  return id;
}

/** The process that trains now. */
export async function trainerPid(electron: ElectronApplication): Promise<number> {
  return electron.evaluate(({ app }) => {
    const pid = app.getAppMetrics().find(({ name }) => name?.includes('trainer'))?.pid;
    if (pid === undefined) throw new Error('There is no trainer.');
    return pid;
  });
}
