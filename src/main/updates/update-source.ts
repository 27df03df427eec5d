import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { Log } from '../log';

/**
 * The file with the update URL: in a package, beside the archive if one was configured. Only a checkout allows
 * another file, for tests.
 * @returns Null if no URL is configured.
 */
export function updateConfig(app: Pick<App, 'isPackaged'>, resources: string): string | null {
  const path = app.isPackaged
    ? join(resources, 'app-update.yml')
    : (process.env.INKLING_UPDATE_CONFIG ?? null);
  return path !== null && existsSync(path) ? path : null;
}

/**
 * Loads electron-updater on first use, with automatic downloads and installation off.
 * @returns Null if this installation cannot be updated, such as an unpacked archive.
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
