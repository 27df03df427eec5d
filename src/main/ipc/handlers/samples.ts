import { randomUUID } from 'node:crypto';
import type { LibraryService } from '../../services/library-host';
import type { IpcHandlers } from '../gate';
import type { WindowEvents } from '../window-events';

type Channels =
  'saved-drawings:save' | 'saved-drawings:list' | 'saved-drawings:remove' | 'saved-drawings:restore';

export interface SampleHandlerOptions {
  readonly library: Pick<LibraryService, 'whenReady' | 'request'>;
  readonly events: Pick<WindowEvents, 'send'>;
}

export function sampleHandlers({ library, events }: SampleHandlerOptions): Pick<IpcHandlers, Channels> {
  return {
    'saved-drawings:save': async (kept) => {
      const sample = { ...kept, id: randomUUID(), createdAt: new Date().toISOString() };
      await library.whenReady();
      await library.request('saved-drawings:save', sample);
      events.send('saved-drawings:changed', { changed: [sample], removed: [] });
      return sample;
    },
    'saved-drawings:list': async () => {
      await library.whenReady();
      return library.request('saved-drawings:list', undefined);
    },
    'saved-drawings:remove': async ({ id }) => {
      await library.whenReady();
      await library.request('saved-drawings:remove', { id });
      events.send('saved-drawings:changed', { changed: [], removed: [id] });
    },
    'saved-drawings:restore': async ({ id }) => {
      await library.whenReady();
      const sample = await library.request('saved-drawings:restore', { id });
      events.send('saved-drawings:changed', { changed: [sample], removed: [] });
    },
  };
}
