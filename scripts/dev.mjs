import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { unprivilegedAccount } from './launch/account.mjs';
import { lastingFolder, prepareLaunch } from './launch/index.mjs';
import { hasDisplay } from './setup/desktop-libraries.mjs';
import { report, runMain, SetupError } from './setup/errors.mjs';
import { ALL, setUp } from './setup/index.mjs';
import { ROOT } from './setup/paths.mjs';
import { say } from './setup/progress.mjs';

/** Milliseconds without another change before a build starts: an editor may write several files. */
const QUIET_MS = 200;

/**
 * `npm run dev [-- --inspect]`: runs the app from the sources, and rebuilds and restarts it when they change; the drawing and
 * the view are restored. The page is loaded through the app's protocol and content security policy, as in a package, so
 * there is no development server.
 */
await runMain(async () => {
  await setUp(ALL);
  if (!hasDisplay()) throw new SetupError('npm run dev needs a display.', 'Without one, try: npm start');
  const launch = prepareLaunch(unprivilegedAccount() ? { folder: lastingFolder() } : {});
  if (launch.notice) say(launch.notice);
  const { quit, restart } = start(process.argv.includes('--inspect') ? inspected(launch) : launch);
  const rebuild = oneAtATime(async () => {
    try {
      await setUp(['build']);
      restart();
    } catch (error) {
      report(error);
    }
  });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const watcher = watch(join(ROOT, 'src'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), QUIET_MS);
  });
  say('The app is rebuilt and restarted when a file in src/ changes.');
  const code = await quit;
  clearTimeout(timer);
  watcher.close();
  launch.dispose();
  return code;
});

/**
 * Lets debuggers attach to every process: to main on port 9229, to the renderer on 9222, and to the services on the ports
 * listed in `src/main/services/electron-process.ts`.
 *
 * @param {import('./launch/index.mjs').Launch} launch
 * @returns {import('./launch/index.mjs').Launch}
 */
function inspected(launch) {
  return {
    ...launch,
    args: [...launch.args, '--inspect=9229', '--remote-debugging-port=9222'],
    env: { ...launch.env, INKLING_INSPECT: '1' },
  };
}

/**
 * @param {import('./launch/index.mjs').Launch} launch
 * @returns {{ quit: Promise<number>, restart: () => void }} `quit` resolves with the exit code when the user quits the app
 */
function start({ executablePath, args, env, project }) {
  let isRestarting = false;
  /** @type {import('node:child_process').ChildProcess} */
  let app;
  const quit = new Promise((resolve) => {
    const run = () => {
      isRestarting = false;
      app = spawn(executablePath, [...args, project], { cwd: ROOT, env, stdio: 'inherit' });
      app.once('exit', (code) => {
        if (isRestarting) run();
        else resolve(code ?? 1);
      });
    };
    run();
  });
  return {
    quit,
    restart: () => {
      isRestarting = true;
      app.kill('SIGTERM');
    },
  };
}

/**
 * @param {() => Promise<void>} work
 * @returns {() => Promise<void>} runs `work`, or once more after the current run if one is in progress
 */
function oneAtATime(work) {
  let isWorking = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isWorking) return;
    isWorking = true;
    while (isWanted) {
      isWanted = false;
      await work();
    }
    isWorking = false;
  };
}
