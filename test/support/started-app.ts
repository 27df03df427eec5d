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
  const address = await debuggingAddress(child);
  // Whoever connects while the window's process is being exchanged may wait for ever.
  await firstPageIsThere(address);
  // What a browser's contexts are given by default, Electron has not.
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (!page) throw new Error('The app opened no window.');
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

async function firstPageIsThere(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    const targets = (await (await fetch(list)).json()) as { type: string; url: string }[];
    if (targets.some(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank')) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The app opened no window.');
}
