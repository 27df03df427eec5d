import { leaveEvidence } from './evidence';
import { Launcher, type RunningApp } from './launcher';
import { giveDatasetPredictions } from './dataset-predictions';
import { test as onDisplay } from './worker-display';

export interface AppFixtures {
  /** Whether the app finds the dataset predictions of the bundled model. */
  readonly scored: boolean;
  readonly app: RunningApp;
  /** Ends the app and starts it again with the same folder. */
  readonly restart: () => Promise<RunningApp>;
  /** Makes a launcher that is disposed of after the test. */
  readonly makeLauncher: (options?: ConstructorParameters<typeof Launcher>[0]) => Launcher;
}

/** Gives each test a freshly started app. `shared-app.ts` is for tests that do without. */
export const test = onDisplay.extend<AppFixtures & { launcher: Launcher }>({
  scored: [true, { option: true }],
  // Playwright reads what a fixture needs from this pattern, and wants one even when it needs nothing.
  makeLauncher: async ({}, use, testInfo) => {
    const made: Launcher[] = [];
    await use((options) => {
      const launcher = new Launcher({ ...options, trace: true });
      made.push(launcher);
      return launcher;
    });
    await leaveEvidence(testInfo, made);
    for (const launcher of made) await launcher.dispose();
  },
  launcher: async ({ makeLauncher, scored }, use) => {
    const launcher = makeLauncher();
    if (scored) giveDatasetPredictions(launcher);
    await use(launcher);
  },
  app: async ({ launcher }, use) => {
    await use(await launcher.start());
  },
  restart: async ({ launcher }, use) => {
    await use(() => launcher.restart());
  },
});

export { expect } from '@playwright/test';
