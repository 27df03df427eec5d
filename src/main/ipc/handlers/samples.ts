import { randomUUID } from 'node:crypto';
import type { LibraryService } from '../../services/library-host';
import type { IpcHandlers } from '../gate';
import type { WindowEvents } from '../window-events';

type Channels = 'sample:keep' | 'sample:list' | 'sample:remove' | 'sample:restore';

export interface SampleHandlerOptions {
  readonly library: Pick<LibraryService, 'whenReady' | 'request'>;
  readonly events: Pick<WindowEvents, 'send'>;
}

export function sampleHandlers({ library, events }: SampleHandlerOptions): Pick<IpcHandlers, Channels> {
  return {
    'sample:keep': async (kept) => {
      const sample = { ...kept, id: randomUUID(), createdAt: new Date().toISOString() };
      await library.whenReady();
      await library.request('sample:keep', sample);
      events.send('samples:changed', { changed: [sample], removed: [] });
      return sample;
    },
    'sample:list': async () => {
      await library.whenReady();
      return library.request('sample:list', undefined);
    },
    'sample:remove': async ({ id }) => {
      await library.whenReady();
      await library.request('sample:remove', { id });
      events.send('samples:changed', { changed: [], removed: [id] });
    },
    'sample:restore': async ({ id }) => {
      await library.whenReady();
      const sample = await library.request('sample:restore', { id });
      events.send('samples:changed', { changed: [sample], removed: [] });
    },
  };
}
