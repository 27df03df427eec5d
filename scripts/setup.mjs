import { runMain } from './setup/errors.mjs';
import { setUp } from './setup/index.mjs';
import { say } from './setup/progress.mjs';

await runMain(async () => {
  await setUp(['dependencies', 'tensorflow', 'electron', 'desktopLibraries']);
  say('Set-up is complete.');
});
