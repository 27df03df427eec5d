import type { ElectronApplication, Page } from '@playwright/test';
import type { Recipe } from '../../../src/shared/recipe/recipe';
import { PRESETS } from '../../../src/shared/recipe/presets';
import { Launcher } from '../../support/launcher';
import { percentile, round, timing, type Timing } from '../support/statistics';

/** The running app while it trains at full speed, in milliseconds. */
export interface AppWhileTraining {
  /** From asking for the run until the first figures of its steps, dataset and process included. */
  readonly toFirstSteps: number;
  /** From request to answer, as the window sees it. */
  readonly prediction: Timing;
  /** 99% of the gaps between frames are no longer than this. */
  readonly frameGapP99: number;
  readonly samplesPerSecond: number;
  /** From asking the run to stop until the trainer has taken it. */
  readonly stopAnswered: number;
  /** Until the model that was stopped is judged on the test set, kept, and reported. */
  readonly stopFinished: number;
  /** From cancelling until the trainer's process is gone. */
  readonly cancelGone: number;
}

const RECIPE: Recipe = { ...PRESETS.article, epochs: 100 };

export async function appWhileTraining(seconds: number): Promise<AppWhileTraining> {
  const launcher = new Launcher();
  const { page, electron } = await launcher.start();
  try {
    await page.waitForFunction(async () => {
      const answer = await window.inkling.predictor.predict({ pixels: new Float32Array(784) });
      return answer.ok;
    });
    const first = await startRun(page);
    const load = await measureWindow(page, seconds);
    const stop = await stopRun(page, first.id);
    const second = await startRun(page);
    const cancelGone = await cancelRun(page, electron, second.id);
    return { toFirstSteps: round(first.milliseconds, 0), ...load, ...stop, cancelGone };
  } finally {
    // A run under way would have the app ask before it quits.
    await page.evaluate(async () => {
      const listed = await window.inkling.runs.list();
      if (listed.ok) for (const { id } of listed.value) await window.inkling.runs.cancel({ id });
    });
    await launcher.dispose();
  }
}

/** Starts a run and waits for the first figures of its steps. */
function startRun(page: Page): Promise<{ id: string; milliseconds: number }> {
  return page.evaluate(async (recipe) => {
    const { runs } = window.inkling;
    const start = performance.now();
    const stepped = new Promise<number>((resolve) => {
      const forget = runs.onEvent(({ event }) => {
        if (event.type !== 'progress') return;
        forget();
        resolve(performance.now() - start);
      });
    });
    const started = await runs.start({ recipe });
    if (!started.ok) throw new Error(started.failure.code);
    return { id: started.value.id, milliseconds: await stepped };
  }, RECIPE);
}

/** Watches frames and asks for predictions, one after the other with the pauses of a moving pen between. */
async function measureWindow(page: Page, seconds: number) {
  const measured = await page.evaluate(async (milliseconds) => {
    const { runs, predictor } = window.inkling;
    const speeds: number[] = [];
    const forget = runs.onEvent(({ event }) => {
      if (event.type === 'progress') speeds.push(event.samplesPerSecond);
    });
    const gaps: number[] = [];
    const predictions: number[] = [];
    const end = performance.now() + milliseconds;
    const pixels = Float32Array.from({ length: 784 }, (_, index) => (index % 28) / 27);
    // Functions with a name would not survive the way into the page.
    await Promise.all([
      (async () => {
        let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        while (last < end) {
          const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
          gaps.push(now - last);
          last = now;
        }
      })(),
      (async () => {
        while (performance.now() < end) {
          const start = performance.now();
          const answer = await predictor.predict({ pixels });
          if (answer.ok) predictions.push(performance.now() - start);
          await new Promise((resolve) => setTimeout(resolve, 16));
        }
      })(),
    ]);
    forget();
    return { gaps, predictions, speeds };
  }, seconds * 1000);
  const sorted = (values: number[]) => values.sort((a, b) => a - b);
  return {
    prediction: timing(measured.predictions),
    frameGapP99: round(percentile(sorted(measured.gaps), 0.99), 1),
    samplesPerSecond: Math.round(percentile(sorted(measured.speeds), 0.5)),
  };
}

function stopRun(page: Page, id: string): Promise<{ stopAnswered: number; stopFinished: number }> {
  return page.evaluate(async (run) => {
    const { runs } = window.inkling;
    const start = performance.now();
    const finished = new Promise<number>((resolve) => {
      const forget = runs.onEvent(({ event }) => {
        if (event.type !== 'finished') return;
        forget();
        resolve(performance.now() - start);
      });
    });
    await runs.command({ id: run, command: { type: 'stop' } });
    const stopAnswered = Math.round(performance.now() - start);
    return { stopAnswered, stopFinished: Math.round(await finished) };
  }, id);
}

async function cancelRun(page: Page, electron: ElectronApplication, id: string): Promise<number> {
  const pid = await electron.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name?.includes('trainer'))?.pid,
  );
  if (pid === undefined) throw new Error('There is no trainer to cancel.');
  const start = performance.now();
  await page.evaluate((run) => window.inkling.runs.cancel({ id: run }), id);
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 2));
  return Math.round(performance.now() - start);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
