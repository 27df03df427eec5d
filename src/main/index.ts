import { app } from 'electron';
import { appPaths } from './app-paths';
import { parseArguments } from './command-line';
import { openFiles } from './files/file-opener';
import { WindowEvents } from './ipc/window-events';
import { openLog } from './log';
import { registerAppScheme } from './protocol/scheme';
import { securePages } from './security';
import { becomeSingleInstance } from './single-instance';
import { demonstrate, startInkling } from './start';

const { demo, userData, files } = parseArguments(process.argv, process.env, process.cwd());

app.setName('Inkling');
if (userData !== null) app.setPath('userData', userData);
// Where the launcher found that this system has no sandbox to give, insisting would only end every process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
securePages(app);

const paths = appPaths(__dirname, app.getPath('userData'));
const log = openLog(paths.log);
const events = new WindowEvents();

app.on('open-file', (event, path) => {
  event.preventDefault();
  void openFiles([path], events);
});

async function run(): Promise<void> {
  await app.whenReady();
  const inkling = await startInkling({ paths, events, log });
  app.on('second-instance', () => inkling.front.show());
  if (demo !== null) await demonstrate(inkling, demo);
}

if (becomeSingleInstance(app, files, (others) => void openFiles(others, events))) {
  void openFiles(files, events);
  run().catch((error: unknown) => {
    log.error('The app could not start:', error);
    app.exit(1);
  });
} else app.quit();
