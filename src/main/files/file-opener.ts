import { basename } from 'node:path';
import { UserError } from '../../shared/user-error';
import type { WindowEvents } from '../ipc/window-events';
import type { Log } from '../log';
import { openFile, type ImportModel } from './open-file';

/** A path on the command line may be longer than any file name; the page accepts 255 characters. */
const MAX_NAME_LENGTH = 255;

export interface FileOpenerOptions {
  readonly importModel: ImportModel;
  readonly events: WindowEvents;
  readonly log: Log;
}

/** Opens files one after another and sends each, or the error, to the page. Never rejects. */
export type FileOpener = (paths: readonly string[]) => Promise<void>;

export function createFileOpener({ importModel, events, log }: FileOpenerOptions): FileOpener {
  return async (paths) => {
    for (const path of paths) {
      try {
        const file = await openFile(path, importModel);
        events.sendOrQueue('files:opened', file);
      } catch (error) {
        const code = error instanceof UserError ? error.failure.code : 'unexpected';
        if (code === 'unexpected') log.error(`files: ${path} could not be opened:`, error);
        events.sendOrQueue('files:refused', { name: basename(path).slice(0, MAX_NAME_LENGTH), code });
      }
    }
  };
}
