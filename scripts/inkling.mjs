import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runMain } from './setup/errors.mjs';
import { HEADLESS, setUp } from './setup/index.mjs';
import { ROOT } from './setup/paths.mjs';
import { speakOn } from './setup/progress.mjs';

/** The command line's standard output is its answer, so set-up speaks on standard error. */
speakOn(process.stderr);

await runMain(async () => {
  await setUp(HEADLESS);
  return run([join(ROOT, 'out', 'main', 'cli.cjs'), ...process.argv.slice(2)]);
});

/** @param {string[]} args @returns {Promise<number>} */
function run(args) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  // The terminal sends its signals to both; the command line decides what they mean.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
