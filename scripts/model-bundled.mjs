import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runMain } from './setup/errors.mjs';
import { ROOT } from './setup/paths.mjs';

/**
 * `npm run model:bundled`: trains the recipe `best`, and writes the bundled model and its card as readable JSON. Options
 * such as `--seed 2` are passed to `train`.
 */
await runMain(() => {
  const model = join(ROOT, 'assets', 'bundled.inkmodel');
  const card = join(ROOT, 'assets', 'bundled.card.json');
  const status =
    inkling('train', '--recipe', 'best', ...process.argv.slice(2), '--out', model) ||
    inkling('export', '--model', model, '--card', card);
  return Promise.resolve(status);
});

/** @param {string[]} args @returns {number} exit code */
function inkling(...args) {
  const script = join(ROOT, 'scripts', 'inkling.mjs');
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status ?? 1;
}
