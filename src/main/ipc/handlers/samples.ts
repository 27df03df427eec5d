import { randomUUID } from 'node:crypto';
import type { LibraryService } from '../../services/library-host';
import type { IpcHandlers } from '../gate';

type Channels = 'sample:keep' | 'sample:list' | 'sample:remove' | 'sample:restore';

export function sampleHandlers(library: LibraryService): Pick<IpcHandlers, Channels> {
  return {
    'sample:keep': async (kept) => {
      const sample = { ...kept, id: randomUUID(), createdAt: new Date().toISOString() };
      await library.whenReady();
      await library.request('sample:keep', sample);
      return sample;
    },
    'sample:list': async () => {
      await library.whenReady();
      return library.request('sample:list', undefined);
    },
    'sample:remove': async (sample) => {
      await library.whenReady();
      await library.request('sample:remove', sample);
    },
    'sample:restore': async (sample) => {
      await library.whenReady();
      await library.request('sample:restore', sample);
    },
  };
}
