import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { inklingPaths } from '../../src/platform/installed-files';
import type { Launcher } from './launcher';

const CACHE = join(ROOT, 'test-results', 'dataset-predictions');
const SCRIPT = join(ROOT, 'test', 'support', 'compute-dataset-predictions.ts');

/**
 * Computes the dataset predictions of the bundled model unless they are there, for the tests that only look at one: the app would take
 * a minute each time. They last until the model or the engine changes.
 */
export function prepareDatasetPredictions(): void {
  const folder = cachedFolder();
  if (existsSync(folder)) return;
  process.stderr.write('Computing the dataset predictions of the bundled model for the tests …\n');
  rmSync(CACHE, { recursive: true, force: true });
  const unfinished = `${folder}.unfinished`;
  mkdirSync(unfinished, { recursive: true });
  execFileSync('npx', ['tsx', SCRIPT, unfinished], {
    cwd: ROOT,
    // The pace of scoring is set by processor time, and more threads would count for more of it.
    env: { ...process.env, INKLING_THREADS: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(unfinished, folder);
}

/** Gives an app that has not started yet the dataset predictions of the bundled model. */
export function giveDatasetPredictions(launcher: Launcher): void {
  const cached = cachedFolder();
  const folder = launcher.makeFolder('dataset-predictions');
  for (const name of readdirSync(cached)) {
    copyFileSync(join(cached, name), join(folder, name));
    launcher.giveToApp(join(folder, name));
  }
}

function cachedFolder(): string {
  const engine = join(ROOT, 'src', 'engine');
  const sources = readdirSync(engine, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const hash = createHash('sha256');
  for (const path of [inklingPaths(ROOT).bundledModel, ...sources.sort().map((name) => join(engine, name))])
    hash.update(readFileSync(path));
  return join(CACHE, hash.digest('hex').slice(0, 16));
}
