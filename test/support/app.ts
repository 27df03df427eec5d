import type { Page } from '@playwright/test';
import { leaveEvidence } from './evidence';
import { Launcher, type RunningApp } from './launcher';
import { SurveyCache } from './surveys';
import { test as onDisplay } from './worker-display';

export interface AppFixtures {
  /** Settings that the app finds at its first start. */
  readonly language: 'en' | 'zh-CN';
  /** Whether the app finds the survey of the bundled model, where a test of this run has computed it already. */
  readonly surveyed: boolean;
  readonly app: RunningApp;
  /** Ends the app and starts it again with the same folder. */
  readonly restart: () => Promise<RunningApp>;
  /** Makes a launcher that is disposed of after the test. */
  readonly makeLauncher: (options?: ConstructorParameters<typeof Launcher>[0]) => Launcher;
}

/** Gives each test a freshly started app. `shared-app.ts` is for tests that do without. */
export const test = onDisplay.extend<AppFixtures & { launcher: Launcher }>({
  language: ['en', { option: true }],
  surveyed: [false, { option: true }],
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
  launcher: async ({ makeLauncher, surveyed }, use, testInfo) => {
    const launcher = makeLauncher();
    const surveys = new SurveyCache(testInfo.project.outputDir);
    if (surveyed) surveys.give(launcher);
    await use(launcher);
    if (surveyed) surveys.take(launcher);
  },
  app: async ({ launcher, language }, use) => {
    const app = await launcher.start();
    const { electron, page } = app;
    if (language !== 'en') await chooseLanguage(page, language);
    await use({ electron, page });
  },
  restart: async ({ launcher }, use) => {
    await use(() => launcher.restart());
  },
});

export { expect } from '@playwright/test';

async function chooseLanguage(page: Page, language: 'en' | 'zh-CN'): Promise<void> {
  await page.evaluate(async (choice) => await window.inkling.settings.change({ language: choice }), language);
}
