import { app, protocol, session } from 'electron';
import { APP_SCHEME } from '../shared/contract/app-urls';
import type { AppPaths } from './app-paths';
import { startBackend, type AppServices } from './app-services';
import type { CrashReports } from './crashes/crash-reports';
import { runDemo } from './demo';
import type { FileOpener } from './files/file-opener';
import { MainWindowController } from './main-window-controller';
import type { WindowEvents } from './ipc/window-events';
import type { Log } from './log';
import { analysesSource } from './protocol/analyses';
import { appProtocol } from './protocol/app-protocol';
import { mnistSource } from './protocol/dataset';
import { heldOutSource } from './protocol/held-out';
import { datasetPredictionsSource } from './protocol/dataset-predictions';
import { writersSource } from './protocol/writers';
import { Quitting } from './quitting';
import { showRunsOutside } from './runs/run-presence';
import { secureSession } from './security';
import { loadStoredState } from './stored-state';
import { checkAtStart, createUpdates } from './updates';

export interface StartOptions {
  readonly paths: AppPaths;
  readonly events: WindowEvents;
  readonly openFiles: FileOpener;
  readonly crashes: CrashReports;
  readonly log: Log;
}

/** The started app. */
export interface Inkling {
  readonly services: AppServices;
  readonly controller: MainWindowController;
}

/** Creates the app's parts and opens the window; Electron must be ready. */
export async function startInkling({
  paths,
  events,
  openFiles,
  crashes,
  log,
}: StartOptions): Promise<Inkling> {
  const stored = await loadStoredState(paths);
  for (const problem of stored.problems) events.sendOrQueue('notices:notice', problem);
  const services = startBackend(paths, stored, events, log);
  secureSession(session.defaultSession);
  const data = [
    mnistSource(paths),
    writersSource(paths.assets),
    datasetPredictionsSource(services.scoring),
    services.otherData.source,
    analysesSource(services.analysisFiles),
    heldOutSource(services.models, paths.assets),
  ];
  protocol.handle(APP_SCHEME, await appProtocol({ pages: paths.renderer, data, log }));

  const updates = createUpdates(app, log);
  updates.on('changed', (status) => events.send('updates:changed', status));
  const controller = new MainWindowController({
    paths,
    stored,
    services,
    events,
    openFiles,
    crashes,
    updates,
    log,
  });
  showRunsOutside({ queue: services.queue, window: controller.window, texts: controller.texts });
  const quitting = new Quitting({
    isBusy: () => services.queue.isBusy,
    texts: controller.texts,
    window: controller.window,
    handOver: () => controller.pageClosing.handOver(),
    stopAll: async () => {
      await services.stop();
      await stored.settled();
    },
    log,
  });
  quitting.watch();
  app.on('activate', () => controller.show());
  controller.show();
  // Waits for the window's first frame, because loading TensorFlow occupies a core.
  controller.window()?.once('ready-to-show', () => services.predictor.start());
  // Started last: the library would compete with the page and the predictor for cores, and is not needed before.
  controller.window()?.webContents.once('did-stop-loading', () => services.library.start());
  if (stored.settings.value.checkForUpdates) checkAtStart(updates);
  return { services, controller };
}

/** Runs the demo, prints its result as one line of JSON, and quits the app. */
export async function demonstrate({ services, controller }: Inkling, screenshot: string): Promise<void> {
  try {
    const result = await runDemo(controller.show(), services.predictor, screenshot);
    process.stdout.write(`${JSON.stringify(result)}\n`);
    await services.stop();
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  }
}
