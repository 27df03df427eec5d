import { join } from 'node:path';
import { crashReporter, type App } from 'electron';
import { version } from '../../../package.json';
import { CrashReports } from './crash-reports';
import { newestDump } from './dumps';
import { Session } from './session';
import { watchProcesses } from './watch-processes';

export interface CrashPaths {
  /** Folder of the crash reports. */
  readonly crashes: string;
  /** File that exists while the app is running. */
  readonly session: string;
}

/**
 * Writes a local report of every crash from now on, and one of the previous session if it did not exit normally.
 * Nothing is uploaded. Only for the holder of the single-instance lock, before Electron is ready.
 * @see https://www.electronjs.org/docs/latest/api/crash-reporter
 */
export function watchForCrashes(app: App, paths: CrashPaths): CrashReports {
  const dumps = join(paths.crashes, 'dumps');
  const reports = new CrashReports(paths.crashes, {
    version,
    electron: process.versions.electron,
    platform: `${process.platform}-${process.arch}`,
  });
  const session = new Session(paths.session);
  const unfinished = session.begin();
  if (unfinished) {
    const dump = newestDump(dumps, unfinished);
    reports.add({ part: 'main', reason: 'did not end by itself', ...(dump !== undefined && { dump }) });
  }
  app.on('quit', () => session.end());
  app.setPath('crashDumps', dumps);
  crashReporter.start({ uploadToServer: false, ignoreSystemCrashHandler: true });
  watchProcesses(app, reports);
  return reports;
}
