import type { OtherData } from '../../datasets/other-data';
import type { FileDialogs } from '../../files/file-dialogs';
import type { IpcHandlers } from '../gate';

type Channels = 'dataset:open' | 'dataset:open-dropped' | 'dataset:close';

export function datasetHandlers(
  data: OtherData,
  dialogs: Pick<FileDialogs, 'openFolder'>,
): Pick<IpcHandlers, Channels> {
  return {
    'dataset:open': async () => {
      const path = await dialogs.openFolder();
      return path === null ? null : data.open(path);
    },
    'dataset:open-dropped': ({ path }) => data.open(path),
    'dataset:close': ({ id }) => data.close(id),
  };
}
