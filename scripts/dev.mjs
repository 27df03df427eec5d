import { spawnSync } from 'node:child_process';
import { unprivilegedAccount } from './launch/account.mjs';
import { lastingFolder, prepareLaunch } from './launch/index.mjs';
import { hasDisplay } from './setup/desktop-libraries.mjs';
import { runMain, SetupError } from './setup/errors.mjs';
import { setUp } from './setup/index.mjs';
import { binaryOf } from './setup/npm-binary.mjs';
import { ROOT } from './setup/paths.mjs';
import { say } from './setup/progress.mjs';

/** The app with hot reload of the window, and a restart when main or preload change. */
await runMain(async () => {
  await setUp(['dependencies', 'tensorflow', 'electron', 'desktopLibraries']);
  if (!hasDisplay()) throw new SetupError('Developing needs a display.', 'Without one, try: npm start');
  const launch = prepareLaunch(unprivilegedAccount() ? { folder: lastingFolder() } : {});
  if (launch.notice) say(launch.notice);
  const args = [binaryOf('electron-vite'), 'dev', ...(launch.sandboxed ? [] : ['--noSandbox'])];
  const env = { ...launch.env, ELECTRON_EXEC_PATH: launch.executablePath };
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  launch.dispose();
  return status ?? 1;
});
