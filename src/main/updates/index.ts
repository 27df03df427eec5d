import type { App } from 'electron';
import type { Log } from '../log';
import { loadUpdater, updateConfig } from './update-source';
import { Updates } from './updates';

/** Milliseconds between the start and the check for updates, so that it does not delay the start. */
const CHECK_AFTER = 8000;

/** Creates the updates of this installation; disabled if the build has no update URL. */
export function createUpdates(app: App, log: Log): Updates {
  const config = updateConfig(app, process.resourcesPath);
  return new Updates({
    load: config === null ? null : () => loadUpdater(config, app.isPackaged, log),
    log,
  });
}

/** Checks for a newer version once, `CHECK_AFTER` milliseconds after the start. */
export function checkAtStart(updates: Updates): void {
  setTimeout(() => void updates.check(), CHECK_AFTER).unref();
}
