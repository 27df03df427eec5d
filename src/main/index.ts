import { app } from 'electron';
import { appPaths } from './app-paths';
import { parseArguments } from './command-line';
import { watchForCrashes } from './crashes';
import type { CrashReports } from './crashes/crash-reports';
import { createFileOpener } from './files/file-opener';
import { WindowEvents } from './ipc/window-events';
import { openLog } from './log';
import { registerAppScheme } from './protocol/scheme';
import { securePages } from './security';
import { becomeSingleInstance } from './single-instance';
import { demonstrate, startInkling, type Inkling } from './start';

const { demo, userData, files } = parseArguments(process.argv, process.env, process.cwd());

app.setName('Inkling');
if (userData !== null) app.setPath('userData', userData);
// If the launcher found that this system has no sandbox, enabling it would make every process exit.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
securePages(app);

const paths = appPaths(__dirname, app.getPath('userData'));
let crashReports: CrashReports | undefined;
const log = openLog(paths.log, (error) =>
  crashReports?.add({ part: 'error', reason: error.stack ?? error.message }),
);
const events = new WindowEvents();
// A file may be opened before the app is ready.
const openFiles = createFileOpener({
  importModel: async (path) => (await inkling()).services.models.import(path),
  events,
  log,
});

app.on('open-file', (event, path) => {
  event.preventDefault();
  void openFiles([path]);
});

let starting: Promise<Inkling> | undefined;

function inkling(): Promise<Inkling> {
  const crashes = (crashReports ??= watchForCrashes(app, paths));
  starting ??= app.whenReady().then(() => startInkling({ paths, events, openFiles, crashes, log }));
  return starting;
}

async function run(): Promise<void> {
  const started = await inkling();
  app.on('second-instance', () => started.controller.show());
  if (demo !== null) await demonstrate(started, demo);
}

if (becomeSingleInstance(app, files, (others) => void openFiles(others))) {
  run().catch((error: unknown) => {
    log.error('The app could not start:', error);
    app.exit(1);
  });
  void openFiles(files);
} else app.quit();
