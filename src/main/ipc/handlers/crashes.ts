import { shell } from 'electron';
import type { CrashReports } from '../../crashes/crash-reports';
import type { IpcHandlers } from '../gate';

export function crashHandlers({ folder }: CrashReports): Pick<IpcHandlers, 'crashes:show'> {
  return {
    'crashes:show': async () => {
      await shell.openPath(folder);
    },
  };
}
