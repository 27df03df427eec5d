import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { report, runMain } from './setup/errors.mjs';
import { setUp } from './setup/index.mjs';
import { binaryOf } from './setup/npm-binary.mjs';
import { ROOT } from './setup/paths.mjs';
import { speakOn } from './setup/progress.mjs';

/** `--json` puts one JSON line on standard output, so set-up speaks on standard error. */
speakOn(process.stderr);

await runMain(async () => {
  await setUp(['dependencies']);
  // What else is missing is for the doctor to say.
  await setUp(['tensorflow', 'electron', 'desktopLibraries']).catch(report);
  const examination = [
    binaryOf('tsx'),
    join(ROOT, 'scripts', 'doctor', 'examine.ts'),
    ...process.argv.slice(2),
  ];
  return spawnSync(process.execPath, examination, { stdio: 'inherit' }).status ?? 1;
});
