import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { prepareLaunch } from '../../scripts/launch/index.mjs';

/** The app under test, as a user has it: its own page, its own empty folder. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
}

const CLOSE_MS = 10_000;

/** Starts the real app, under the same account and sandbox as `npm start` does, with a folder that lasts over restarts. */
export class Launcher {
  private readonly launch;
  private readonly switches: readonly string[];
  private readonly trace: boolean;
  private running: RunningApp | undefined;

  /**
   * @param options.project Another folder to open than this one, laid out like it.
   * @param options.switches Chromium's, for the app.
   * @param options.env Added to the environment that the app is started with.
   * @param options.trace Whether Playwright's trace is recorded from each start.
   */
  constructor({
    switches = [],
    trace = false,
    ...options
  }: {
    readonly project?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly switches?: readonly string[];
    readonly trace?: boolean;
  } = {}) {
    this.launch = prepareLaunch(options);
    this.switches = switches;
    this.trace = trace;
  }

  /** The user's own folder; the app makes it when it first starts. */
  get userData(): string {
    return join(this.launch.home, 'inkling');
  }

  /** Whom the app runs as; null for ourselves. */
  get account(): { readonly uid: number; readonly gid: number } | null {
    return this.launch.account;
  }

  /** The project's folder as the app sees it. */
  get project(): string {
    return this.launch.project;
  }

  /** The app as it was last started; undefined before the first start. */
  get app(): RunningApp | undefined {
    return this.running;
  }

  /** Makes a folder inside of `userData` before the app starts, owned by the account that the app runs as. */
  makeFolder(name: string): string {
    const folder = join(this.userData, name);
    for (const path of [this.userData, folder]) {
      if (existsSync(path)) continue;
      mkdirSync(path);
      this.giveToApp(path);
    }
    return folder;
  }

  /** Lets the app own a file that a test has written. */
  giveToApp(path: string): void {
    if (this.account) chownSync(path, this.account.uid, this.account.gid);
  }

  async start(): Promise<RunningApp> {
    const { executablePath, args, env, project, sandboxed } = this.launch;
    const electron = await _electron.launch({
      executablePath,
      args: [...args, ...this.switches, project, '--user-data-dir', this.userData],
      env: { ...env, LANGUAGE: 'en', LANG: 'en_US.UTF-8' },
      chromiumSandbox: sandboxed,
    });
    if (this.trace) await electron.context().tracing.start({ sources: true });
    const page = await electron.firstWindow();
    this.running = { electron, page };
    await page.getByTestId('view-draw').waitFor();
    return this.running;
  }

  async restart(): Promise<RunningApp> {
    await this.running?.electron.close();
    return this.start();
  }

  /** Ends the app, by force where it asks a question first, and removes its folder. */
  async dispose(): Promise<void> {
    if (this.running) await endWithin(CLOSE_MS, this.running.electron);
    this.launch.dispose();
  }
}

/** With all of its processes: one that stays behind would hold the pipes that Playwright waits for. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    process.kill(pid, 'SIGKILL');
  }
}

async function endWithin(milliseconds: number, electron: ElectronApplication): Promise<void> {
  const timer = setTimeout(() => killGroup(electron.process()), milliseconds);
  try {
    await electron.close();
  } finally {
    clearTimeout(timer);
  }
}
