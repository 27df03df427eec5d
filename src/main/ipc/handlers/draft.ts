import type { PadDraft } from '../../../shared/contract/draft';
import type { Remembered } from '../../remembered';
import type { IpcHandlers } from '../gate';

export function draftHandlers(draft: Remembered<PadDraft>): Pick<IpcHandlers, 'draft:read' | 'draft:keep'> {
  return { 'draft:read': () => draft.read(), 'draft:keep': (next) => draft.keep(next) };
}
