import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runMain } from './setup/errors.mjs';
import { HEADLESS, setUp } from './setup/index.mjs';
import { ROOT } from './setup/paths.mjs';
import { printTo } from './setup/progress.mjs';

/** Standard output is for the command's result, so set-up prints to standard error. */
printTo(process.stderr);

await runMain(async () => {
  await setUp(HEADLESS);
  return run([join(ROOT, 'out', 'main', 'cli.cjs'), ...process.argv.slice(2)]);
});

/** @param {string[]} args @returns {Promise<number>} */
function run(args) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  // A terminal sends signals to both processes; others may signal this one only. The command line handles them.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
