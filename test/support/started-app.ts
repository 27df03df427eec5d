import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import type { Launch } from '../../scripts/launch/index.mjs';

const START_MS = 60_000;
const ADDRESS = /^DevTools listening on (ws:\S+)/;

/** An app driven through Chromium's own debugging port, which a build whose fuses keep Node's inspector off still has. */
export interface StartedApp {
  readonly page: Page;
  /** Milliseconds since the epoch at which its process was started. */
  readonly startedAt: number;
  /** Asks it to quit and resolves with its exit code. */
  quit(): Promise<number | null>;
}

/** Starts what `launch` describes and connects to its first window. */
export async function startApp(launch: Launch, args: readonly string[] = []): Promise<StartedApp> {
  const startedAt = Date.now();
  const child = spawnApp(launch, ['--remote-debugging-port=0', ...args]);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  // What a browser's contexts are given by default, Electron has not.
  const browser = await chromium.connectOverCDP(await debuggingAddress(child), { noDefaults: true });
  const page = await firstPage(() => browser.contexts().flatMap((context) => context.pages()));
  return {
    page,
    startedAt,
    async quit() {
      await page.close();
      const code = await exited;
      await browser.close();
      return code;
    },
  };
}

/** Starts it with its own folder in its home, and without looking at it. */
export function spawnApp({ executablePath, args, env, home }: Launch, more: readonly string[]): ChildProcess {
  return spawn(executablePath, [...args, `--user-data-dir=${join(home, 'inkling')}`, ...more], {
    env: { ...env, LANGUAGE: 'en', LANG: 'en_US.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('The app opened no debugging port.'));
    }, START_MS);
    if (child.stderr === null) return;
    createInterface({ input: child.stderr }).on('line', (line) => {
      const address = ADDRESS.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

async function firstPage(pages: () => readonly Page[]): Promise<Page> {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    const page = pages().find((candidate) => candidate.url() !== 'about:blank');
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('The app opened no window.');
}
