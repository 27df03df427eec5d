import { rmSync } from 'node:fs';
import { build } from './setup/build.mjs';
import { runMain } from './setup/errors.mjs';
import { setUp } from './setup/index.mjs';
import { say } from './setup/progress.mjs';

await runMain(async () => {
  await setUp(['dependencies']);
  if (process.argv.includes('--force')) rmSync(build.stamp, { force: true });
  await setUp(['build']);
  say('out/ is up to date.');
});
