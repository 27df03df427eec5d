import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { report, runMain } from './setup/errors.mjs';
import { setUp } from './setup/index.mjs';
import { binaryOf } from './setup/npm-binary.mjs';
import { ROOT } from './setup/paths.mjs';
import { printTo } from './setup/progress.mjs';

/** With `--json`, standard output is one line of JSON, so set-up prints to standard error. */
printTo(process.stderr);

await runMain(async () => {
  await setUp(['dependencies']);
  // The report lists what is still missing.
  await setUp(['tensorflow', 'electron', 'desktopLibraries']).catch(report);
  const examination = [
    binaryOf('tsx'),
    join(ROOT, 'scripts', 'doctor', 'examine.ts'),
    ...process.argv.slice(2),
  ];
  return spawnSync(process.execPath, examination, { stdio: 'inherit' }).status ?? 1;
});
