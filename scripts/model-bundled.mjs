import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runMain } from './setup/errors.mjs';
import { HEADLESS, setUp } from './setup/index.mjs';
import { ROOT } from './setup/paths.mjs';

/** The recipe of the model that Inkling ships with. */
const RECIPE = 'article';

/** Trains the bundled model anew, as any user would, and writes it and its card to assets/. */
await runMain(async () => {
  await setUp(HEADLESS);
  const model = join(ROOT, 'assets', 'bundled.inkmodel');
  const trained = inkling(['train', '--recipe', RECIPE, '--out', model]);
  return trained === 0
    ? inkling(['export', '--model', model, '--card', join(ROOT, 'assets', 'bundled.card.json')])
    : trained;
});

/** @param {string[]} args @returns {number} exit code */
function inkling(args) {
  const cli = join(ROOT, 'out', 'main', 'cli.cjs');
  return spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' }).status ?? 1;
}
