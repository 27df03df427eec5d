import type { ExplorerMemory } from '../../../shared/explore/memory';
import { asWriteRefusal } from '../../files/refusals';
import type { JsonFile } from '../../json-file';
import type { IpcHandlers } from '../gate';

/** What the person keeps in the explorer: views of the wall, names of classes. */
export function explorerHandlers(
  kept: JsonFile<ExplorerMemory>,
): Pick<IpcHandlers, 'explorer:read' | 'explorer:keep'> {
  return {
    'explorer:read': () => kept.value,
    'explorer:keep': (memory) => kept.save(memory).catch(asWriteRefusal),
  };
}
