import { basename } from 'node:path';
import { writeFileAtomically } from '../../../platform/atomic-file';
import { copyPicture } from '../../files/copy-picture';
import type { FileDialogs } from '../../files/file-dialogs';
import type { FileOpener } from '../../files/file-opener';
import { asWriteRefusal } from '../../files/refusals';
import type { IpcHandlers } from '../gate';

type Channels = 'drawing:save' | 'picture:save' | 'table:save' | 'picture:copy' | 'file:open';

export interface FileHandlerOptions {
  readonly dialogs: FileDialogs;
  readonly openFiles: FileOpener;
  readonly drawingName: () => string;
}

export function fileHandlers({
  dialogs,
  openFiles,
  drawingName,
}: FileHandlerOptions): Pick<IpcHandlers, Channels> {
  async function save(path: string | null, content: Uint8Array | string) {
    if (path === null) return null;
    await writeFileAtomically(path, content).catch(asWriteRefusal);
    return { name: basename(path) };
  }

  return {
    'drawing:save': async (drawing) =>
      save(await dialogs.save('drawing', drawingName()), JSON.stringify(drawing)),
    'picture:save': async ({ name, bytes }) => save(await dialogs.save('picture', name), bytes),
    'table:save': async ({ name, text }) => save(await dialogs.save('table', name), text),
    'picture:copy': ({ bytes }) => copyPicture(bytes),
    'file:open': async () => {
      await openFiles(await dialogs.open('openable'));
    },
  };
}
