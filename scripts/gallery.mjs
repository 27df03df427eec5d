import { spawnSync } from 'node:child_process';
import { runMain } from './setup/errors.mjs';
import { setUp } from './setup/index.mjs';
import { binaryOf } from './setup/npm-binary.mjs';
import { ROOT } from './setup/paths.mjs';

/** `npm run gallery`: shows the gallery of components in a browser, with hot reload. Arguments are passed to Vite. */
await runMain(async () => {
  await setUp(['dependencies']);
  const args = [binaryOf('vite'), '--config', 'vite.gallery.config.ts', ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
});
