import type { ExplorerMemory } from '../../../shared/explore/memory';
import type { ExplorerPlace } from '../../../shared/explore/place';
import { asWriteRefusal } from '../../files/refusals';
import type { JsonFile } from '../../json-file';
import type { Remembered } from '../../remembered';
import type { IpcHandlers } from '../gate';

type Channels = 'explorer:read' | 'explorer:keep' | 'explorer:read-place' | 'explorer:keep-place';

/**
 * @param kept What the person keeps in the explorer: views of the wall, names of classes.
 * @param place Where they are in it.
 */
export function explorerHandlers(
  kept: JsonFile<ExplorerMemory>,
  place: Remembered<ExplorerPlace>,
): Pick<IpcHandlers, Channels> {
  return {
    'explorer:read-place': () => place.read(),
    'explorer:keep-place': (next) => place.keep(next),
    'explorer:read': () => kept.value,
    'explorer:keep': (memory) => kept.save(memory).catch(asWriteRefusal),
  };
}
