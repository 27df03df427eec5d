import { spawnSync } from 'node:child_process';
import { runMain, SetupError } from './setup/errors.mjs';
import { setUp } from './setup/index.mjs';
import { ROOT } from './setup/paths.mjs';
import { binaryOf } from './setup/npm-binary.mjs';

/** `node scripts/with-setup.mjs PROGRAM ARGS...`: completes set-up, then runs a program of an npm package. */
await runMain(async () => {
  const [program, ...args] = process.argv.slice(2);
  if (!program)
    throw new SetupError('The program is missing.', 'node scripts/with-setup.mjs PROGRAM ARGS...');
  await setUp(['dependencies', 'tensorflow']);
  const script = binaryOf(program);
  return spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
});
