import type { App } from 'electron';
import type { CrashedPart } from '../../shared/contract/crashes';
import type { CrashReports } from './crash-reports';

/**
 * Processes whose crashes are reported, by the names they were started with. A trainer's crash is reported by its
 * run.
 */
const SERVICES: Readonly<Record<string, CrashedPart>> = {
  'Inkling predictor': 'predictor',
  'Inkling library': 'library',
};

/**
 * Reports each process that exits unexpectedly.
 * @see https://www.electronjs.org/docs/latest/api/app#event-child-process-gone
 */
export function watchProcesses(app: App, reports: CrashReports): void {
  let isQuitting = false;
  app.on('will-quit', () => (isQuitting = true));
  const report = (part: CrashedPart | undefined, reason: string, exitCode: number): void => {
    if (part !== undefined && !isQuitting && reason !== 'clean-exit') reports.add({ part, reason, exitCode });
  };
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    report('window', reason, exitCode),
  );
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) =>
    report(type === 'GPU' ? 'graphics' : SERVICES[name ?? ''], reason, exitCode),
  );
}
