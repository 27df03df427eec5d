import type { ExplorerMemory } from '../../../shared/explore/memory';
import type { ExplorerPlace } from '../../../shared/explore/place';
import { asWriteRefusal } from '../../files/refusals';
import type { JsonFile } from '../../json-file';
import type { Remembered } from '../../remembered';
import type { IpcHandlers } from '../gate';
import type { WindowEvents } from '../window-events';

type Channels =
  | 'explorer:read-place'
  | 'explorer:keep-place'
  | 'view:list'
  | 'view:save'
  | 'view:remove'
  | 'class-names:list'
  | 'class-names:save';

export interface ExplorerHandlerOptions {
  /** What the person keeps in the explorer: views of the grid, names of classes. */
  readonly kept: JsonFile<ExplorerMemory>;
  /** Where they are in it. */
  readonly place: Remembered<ExplorerPlace>;
  readonly events: Pick<WindowEvents, 'send'>;
}

export function explorerHandlers({
  kept,
  place,
  events,
}: ExplorerHandlerOptions): Pick<IpcHandlers, Channels> {
  const viewsWithout = (name: string) => kept.value.views.filter((view) => view.name !== name);

  return {
    'explorer:read-place': () => place.read(),
    'explorer:keep-place': (next) => place.keep(next),
    'view:list': () => [...kept.value.views],
    'view:save': async (view) => {
      const views = [...viewsWithout(view.name), view].sort((a, b) => a.name.localeCompare(b.name));
      await kept.saveOrRevert({ ...kept.value, views }).catch(asWriteRefusal);
      events.send('views:changed', { changed: [view], removed: [] });
    },
    'view:remove': async ({ name }) => {
      await kept.saveOrRevert({ ...kept.value, views: viewsWithout(name) }).catch(asWriteRefusal);
      events.send('views:changed', { changed: [], removed: [name] });
    },
    'class-names:list': () =>
      Object.entries(kept.value.classNames).map(([digest, names]) => ({ digest, names })),
    'class-names:save': async (named) => {
      const classNames = { ...kept.value.classNames, [named.digest]: named.names };
      await kept.saveOrRevert({ ...kept.value, classNames }).catch(asWriteRefusal);
      events.send('class-names:changed', { changed: [named], removed: [] });
    },
  };
}
