import { basename } from 'node:path';
import { writeFileAtomically } from '../../../platform/atomic-file';
import { copyImage } from '../../files/copy-image';
import type { FileDialogs } from '../../files/file-dialogs';
import type { FileOpener } from '../../files/file-opener';
import type { IpcHandlers } from '../gate';

type Channels = 'drawings:export' | 'images:export' | 'tables:export' | 'images:copy' | 'files:open';

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
    await writeFileAtomically(path, content);
    return { name: basename(path) };
  }

  return {
    'drawings:export': async (drawing) =>
      save(await dialogs.save('drawing', drawingName()), JSON.stringify(drawing)),
    'images:export': async ({ name, bytes }) => save(await dialogs.save('picture', name), bytes),
    'tables:export': async ({ name, text }) => save(await dialogs.save('table', name), text),
    'images:copy': ({ bytes }) => copyImage(bytes),
    'files:open': async () => {
      await openFiles(await dialogs.open('openable'));
    },
  };
}
