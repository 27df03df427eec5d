import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { Log } from '../log';

/**
 * The file that names the address for updates: in a package beside the archive, where its maker configured one. Only a
 * checkout takes another, for its tests.
 * @returns Null where no address is configured.
 */
export function updateConfig(app: Pick<App, 'isPackaged'>, resources: string): string | null {
  const path = app.isPackaged
    ? join(resources, 'app-update.yml')
    : (process.env.INKLING_UPDATE_CONFIG ?? null);
  return path !== null && existsSync(path) ? path : null;
}

/**
 * electron-updater, loaded when it is first needed and told to do nothing of its own accord.
 * @returns Null where this installation cannot be updated: an unpacked archive.
 * @see https://www.electron.build/auto-update
 */
export async function loadUpdater(config: string, isPackaged: boolean, log: Log): Promise<AppUpdater | null> {
  const { autoUpdater } = await import('electron-updater');
  autoUpdater.logger = log;
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.updateConfigPath = config;
  autoUpdater.forceDevUpdateConfig = !isPackaged;
  return autoUpdater.isUpdaterActive() ? autoUpdater : null;
}
