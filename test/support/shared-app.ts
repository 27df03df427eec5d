import { leaveEvidence } from './evidence';
import { Launcher, type RunningApp } from './launcher';
import { makeBlank, windowSize, type WindowSize } from './make-blank';
import { giveDatasetPredictions } from './dataset-predictions';
import { test as onDisplay } from './worker-display';

interface Shared {
  readonly launcher: Launcher;
  /** Of the window at the first start; null before. */
  size: WindowSize | null;
}

interface SharedFixtures {
  readonly app: RunningApp;
  /** Ends the app and starts it again with the same folder. */
  readonly restart: () => Promise<RunningApp>;
}

/**
 * Gives the tests of a worker one app that is made blank in between: for tests that neither kill or damage the app
 * nor leave a process or clock changed. After a failure Playwright begins a new worker, so that the next test
 * gets a new app.
 */
export const test = onDisplay.extend<SharedFixtures, { readonly shared: Shared }>({
  shared: [
    async ({}, use) => {
      const launcher = new Launcher({ trace: true });
      giveDatasetPredictions(launcher);
      await use({ launcher, size: null });
      await launcher.dispose();
    },
    { scope: 'worker' },
  ],
  app: async ({ shared }, use, testInfo) => {
    const { launcher, size } = shared;
    const app = launcher.app ?? (await launcher.start());
    if (size === null) shared.size = await windowSize(app.electron);
    else {
      const { tracing } = app.electron.context();
      await tracing.stopChunk();
      await tracing.startChunk();
      await makeBlank(app, size);
    }
    await use(app);
    await leaveEvidence(testInfo, [launcher]);
  },
  restart: async ({ shared }, use) => {
    await use(() => shared.launcher.restart());
  },
});

export { expect } from '@playwright/test';
