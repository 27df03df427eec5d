import type { OtherData } from '../../datasets/other-data';
import type { FileDialogs } from '../../files/file-dialogs';
import type { IpcHandlers } from '../gate';

type Channels = 'datasets:open' | 'datasets:open-dropped' | 'datasets:close';

export function datasetHandlers(
  data: OtherData,
  dialogs: Pick<FileDialogs, 'openFolder'>,
): Pick<IpcHandlers, Channels> {
  return {
    'datasets:open': async () => {
      const path = await dialogs.openFolder();
      return path === null ? null : data.open(path);
    },
    'datasets:open-dropped': ({ path }) => data.open(path),
    'datasets:close': ({ id }) => data.close(id),
  };
}
