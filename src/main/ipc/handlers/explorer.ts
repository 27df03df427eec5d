import type { ExplorerMemory } from '../../../shared/explore/memory';
import type { ExplorerState } from '../../../shared/explore/explorer-state';
import type { JsonFile } from '../../json-file';
import type { DebouncedJsonFile } from '../../debounced-json-file';
import type { IpcHandlers } from '../gate';
import type { WindowEvents } from '../window-events';

type Channels =
  | 'explorer:read-state'
  | 'explorer:save-state'
  | 'views:list'
  | 'views:save'
  | 'views:remove'
  | 'class-names:list'
  | 'class-names:save';

export interface ExplorerHandlerOptions {
  /** Saved views of the grid and names of classes. */
  readonly kept: JsonFile<ExplorerMemory>;
  /** Pane, query, zoom, scroll position and selection. */
  readonly place: DebouncedJsonFile<ExplorerState>;
  readonly events: Pick<WindowEvents, 'send'>;
}

export function explorerHandlers({
  kept,
  place,
  events,
}: ExplorerHandlerOptions): Pick<IpcHandlers, Channels> {
  const viewsWithout = (name: string) => kept.value.views.filter((view) => view.name !== name);

  return {
    'explorer:read-state': () => place.read(),
    'explorer:save-state': (next) => place.keep(next),
    'views:list': () => [...kept.value.views],
    'views:save': async (view) => {
      const views = [...viewsWithout(view.name), view].sort((a, b) => a.name.localeCompare(b.name));
      await kept.saveOrRevert({ ...kept.value, views });
      events.send('views:changed', { changed: [view], removed: [] });
    },
    'views:remove': async ({ name }) => {
      await kept.saveOrRevert({ ...kept.value, views: viewsWithout(name) });
      events.send('views:changed', { changed: [], removed: [name] });
    },
    'class-names:list': () =>
      Object.entries(kept.value.classNames).map(([digest, names]) => ({ digest, names })),
    'class-names:save': async (named) => {
      const classNames = { ...kept.value.classNames, [named.digest]: named.names };
      await kept.saveOrRevert({ ...kept.value, classNames });
      events.send('class-names:changed', { changed: [named], removed: [] });
    },
  };
}
