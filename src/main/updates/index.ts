import type { App } from 'electron';
import type { Log } from '../log';
import { loadUpdater, updateConfig } from './update-source';
import { Updates } from './updates';

/** Milliseconds after the start at which a newer Inkling is asked for, when the pad has long been usable. */
const CHECK_AFTER = 8000;

/** Updates of this installation; off where its build names no address. */
export function createUpdates(app: App, log: Log): Updates {
  const config = updateConfig(app, process.resourcesPath);
  return new Updates({
    load: config === null ? null : () => loadUpdater(config, app.isPackaged, log),
    log,
  });
}

/** Asks for a newer Inkling once, a while after the start. */
export function checkAtStart(updates: Updates): void {
  setTimeout(() => void updates.check(), CHECK_AFTER).unref();
}
