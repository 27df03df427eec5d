import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { prepareLaunch } from '../../../scripts/launch/index.mjs';

/** The app under test, as a person has it: its own window, its own empty folder. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly window: Page;
}

export interface AppFixtures {
  /** Settings that the app finds at its first start. */
  readonly language: 'en' | 'zh-CN';
  readonly app: RunningApp;
  /** Ends the app and starts it again with the same folder. */
  readonly restart: () => Promise<RunningApp>;
}

/** Starts the real app, under the same account and sandbox as `npm start` does. */
export const test = base.extend<AppFixtures & { launcher: Launcher }>({
  language: ['en', { option: true }],
  // Playwright reads what a fixture needs from this pattern, and wants one even when it needs nothing.
  // eslint-disable-next-line no-empty-pattern
  launcher: async ({}, use) => {
    const launcher = new Launcher();
    await use(launcher);
    await launcher.dispose();
  },
  app: async ({ launcher, language }, use) => {
    const app = await launcher.start();
    const { electron, window } = app;
    if (language !== 'en') await chooseLanguage(window, language);
    await use({ electron, window });
  },
  restart: async ({ launcher }, use) => {
    await use(() => launcher.restart());
  },
});

export { expect } from '@playwright/test';

class Launcher {
  private readonly launch = prepareLaunch();
  private running: RunningApp | undefined;

  async start(): Promise<RunningApp> {
    const { executablePath, args, env, project, home, sandboxed } = this.launch;
    const electron = await _electron.launch({
      executablePath,
      args: [...args, project, '--user-data-dir', join(home, 'inkling')],
      env: { ...env, LANGUAGE: 'en', LANG: 'en_US.UTF-8' },
      chromiumSandbox: sandboxed,
    });
    const window = await electron.firstWindow();
    await window.getByTestId('pad').waitFor();
    this.running = { electron, window };
    return this.running;
  }

  async restart(): Promise<RunningApp> {
    await this.running?.electron.close();
    return this.start();
  }

  async dispose(): Promise<void> {
    await this.running?.electron.close();
    this.launch.dispose();
  }
}

async function chooseLanguage(page: Page, language: 'en' | 'zh-CN'): Promise<void> {
  await page.evaluate(async (choice) => await window.inkling.settings.change({ language: choice }), language);
}
