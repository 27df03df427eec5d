import type { PadDraft } from '../../../shared/contract/draft';
import type { DebouncedJsonFile } from '../../debounced-json-file';
import type { IpcHandlers } from '../gate';

export function draftHandlers(
  draft: DebouncedJsonFile<PadDraft>,
): Pick<IpcHandlers, 'drafts:read' | 'drafts:save'> {
  return { 'drafts:read': () => draft.read(), 'drafts:save': (next) => draft.keep(next) };
}
