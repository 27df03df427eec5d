import { basename } from 'node:path';
import { writeFileAtomically } from '../../../platform/atomic-file';
import { markRowChanges, marksFile, type MarkChanges } from '../../../shared/marks';
import type { FileDialogs } from '../../files/file-dialogs';
import { asWriteRefusal } from '../../files/refusals';
import type { LibraryService } from '../../services/library-host';
import type { IpcHandlers } from '../gate';
import type { WindowEvents } from '../window-events';

type Channels = 'mark:list' | 'mark:set' | 'mark:clear' | 'mark:put' | 'mark:export';

export interface MarkHandlerOptions {
  readonly library: Pick<LibraryService, 'whenReady' | 'request'>;
  readonly dialogs: Pick<FileDialogs, 'save'>;
  readonly events: Pick<WindowEvents, 'send'>;
  /** Name that is suggested for the exported file. */
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
    return library.request('mark:list', undefined);
  }

  async function put(changes: MarkChanges): Promise<MarkChanges> {
    await library.whenReady();
    const before = await library.request('mark:put', { changes });
    events.send('marks:changed', markRowChanges(changes));
    return before;
  }

  return {
    'mark:list': list,
    'mark:set': ({ samples, mark }) => put(samples.map((sample) => ({ sample, mark }))),
    'mark:clear': ({ samples }) => put(samples.map((sample) => ({ sample, mark: null }))),
    'mark:put': ({ changes }) => put(changes),
    'mark:export': async () => {
      const marks = await list();
      const path = await dialogs.save('marks', fileName());
      if (path === null) return null;
      const content = `${JSON.stringify(marksFile(marks), null, 2)}\n`;
      await writeFileAtomically(path, content).catch(asWriteRefusal);
      return { name: basename(path) };
    },
  };
}
