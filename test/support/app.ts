import { test as base, type Page } from '@playwright/test';
import { Launcher, type RunningApp } from './launcher';

export interface AppFixtures {
  /** Settings that the app finds at its first start. */
  readonly language: 'en' | 'zh-CN';
  readonly app: RunningApp;
  /** Ends the app and starts it again with the same folder. */
  readonly restart: () => Promise<RunningApp>;
}

/** Gives each test a freshly started app. */
export const test = base.extend<AppFixtures & { launcher: Launcher }>({
  language: ['en', { option: true }],
  // Playwright reads what a fixture needs from this pattern, and wants one even when it needs nothing.
  launcher: async ({}, use) => {
    const launcher = new Launcher();
    await use(launcher);
    await launcher.dispose();
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
