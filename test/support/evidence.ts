import { copyFileSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { TestInfo } from '@playwright/test';
import type { Launcher, RunningApp } from './launcher';

/** Milliseconds for each piece: an app that hangs must not keep the others from being saved. */
const PIECE_MS = 10_000;

interface Piece {
  readonly name: string;
  readonly contentType: string;
  readonly save: (path: string) => unknown;
}

/** Saves what a failed test leaves of its app, attaches it to the report and says in one line where it is. */
export async function leaveEvidence(testInfo: TestInfo, launchers: readonly Launcher[]): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus) return;
  const saved: string[] = [];
  for (const [index, launcher] of launchers.entries())
    for (const { name, contentType, save } of piecesOf(launcher)) {
      const path = testInfo.outputPath(index === 0 ? name : `${index + 1}-${name}`);
      if (!(await isSaved(save, path))) continue;
      await testInfo.attach(name, { path, contentType });
      saved.push(name);
    }
  const folder = relative(process.cwd(), testInfo.outputDir);
  console.log(`Failed: "${testInfo.title}". ${saved.join(', ') || 'Nothing of its app'} in ${folder}`);
}

function piecesOf({ app, userData }: Launcher): Piece[] {
  const log: Piece = {
    name: 'main.log',
    contentType: 'text/plain',
    save: (path) => copyFileSync(join(userData, 'logs', 'inkling.log'), path),
  };
  return app ? [...piecesOfApp(app), log] : [log];
}

function piecesOfApp({ electron, page }: RunningApp): Piece[] {
  return [
    {
      name: 'screenshot.png',
      contentType: 'image/png',
      save: (path) => page.screenshot({ path, timeout: PIECE_MS }),
    },
    {
      name: 'trace.zip',
      contentType: 'application/zip',
      save: (path) => electron.context().tracing.stop({ path }),
    },
  ];
}

/** Whether a piece could be had; of an app that has crashed or was killed, some cannot. */
async function isSaved(save: Piece['save'], path: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, PIECE_MS)));
  try {
    await Promise.race([Promise.resolve(save(path)), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
  return existsSync(path);
}
