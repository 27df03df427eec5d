import { spawn } from 'node:child_process';
import { join, relative } from 'node:path';
import { runDemo } from './launch/demo.mjs';
import { withVirtualDisplay } from './launch/display.mjs';
import { lastingFolder, prepareLaunch } from './launch/index.mjs';
import { unprivilegedAccount } from './launch/account.mjs';
import { hasDisplay } from './setup/desktop-libraries.mjs';
import { electronRuntime } from './setup/electron.mjs';
import { FALLBACK_WARNING } from './setup/electron-registry.mjs';
import { runMain } from './setup/errors.mjs';
import { setUp } from './setup/index.mjs';
import { ROOT } from './setup/paths.mjs';
import { say } from './setup/progress.mjs';

await runMain(async () => {
  await setUp();
  if (electronRuntime().source === 'registry') say(`Note: ${FALLBACK_WARNING}`);
  return hasDisplay() ? openApp() : showDemo();
});

/** @returns {Promise<number>} the app's exit code */
function openApp() {
  const launch = prepareLaunch(unprivilegedAccount() ? { folder: lastingFolder() } : {});
  if (launch.notice) say(launch.notice);
  const child = spawn(launch.executablePath, [...launch.args, launch.project, ...process.argv.slice(2)], {
    env: launch.env,
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => {
      launch.dispose();
      resolve(code ?? 1);
    });
  });
}

/** Runs the app's demo on a virtual display and saves a screenshot. */
async function showDemo() {
  const screenshot = join(ROOT, 'out', 'demo.png');
  say(
    'No display found: the app opens on a virtual one, draws a digit with real pointer events and predicts it.',
  );
  await withVirtualDisplay(async (display, folder) => {
    const launch = prepareLaunch({ folder, env: display.env });
    if (launch.notice) say(launch.notice);
    say(JSON.stringify(await runDemo(launch, screenshot)));
    say(`Screenshot: ${relative(ROOT, screenshot)}`);
  });
}
