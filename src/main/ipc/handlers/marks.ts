import { basename } from 'node:path';
import { writeFileAtomically } from '../../../platform/atomic-file';
import { markRowChanges, marksFile, type MarkChanges } from '../../../shared/marks';
import type { FileDialogs } from '../../files/file-dialogs';
import type { LibraryService } from '../../services/library-host';
import type { IpcHandlers } from '../gate';
import type { WindowEvents } from '../window-events';

type Channels = 'marks:list' | 'marks:set' | 'marks:clear' | 'marks:put' | 'marks:export';

export interface MarkHandlerOptions {
  readonly library: Pick<LibraryService, 'whenReady' | 'request'>;
  readonly dialogs: Pick<FileDialogs, 'save'>;
  readonly events: Pick<WindowEvents, 'send'>;
  /** The suggested name for the exported file. */
  readonly fileName: () => string;
}

export function markHandlers({
  library,
  dialogs,
  events,
  fileName,
}: MarkHandlerOptions): Pick<IpcHandlers, Channels> {
  async function list() {
    await library.whenReady();
    return library.request('marks:list', undefined);
  }

  async function put(changes: MarkChanges): Promise<MarkChanges> {
    await library.whenReady();
    const before = await library.request('marks:put', { changes });
    events.send('marks:changed', markRowChanges(changes));
    return before;
  }

  return {
    'marks:list': list,
    'marks:set': ({ samples, mark }) => put(samples.map((sample) => ({ sample, mark }))),
    'marks:clear': ({ samples }) => put(samples.map((sample) => ({ sample, mark: null }))),
    'marks:put': ({ changes }) => put(changes),
    'marks:export': async () => {
      const marks = await list();
      const path = await dialogs.save('marks', fileName());
      if (path === null) return null;
      const content = `${JSON.stringify(marksFile(marks), null, 2)}\n`;
      await writeFileAtomically(path, content);
      return { name: basename(path) };
    },
  };
}
