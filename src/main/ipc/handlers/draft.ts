import type { Draft } from '../../draft';
import type { IpcHandlers } from '../gate';

export function draftHandlers(draft: Draft): Pick<IpcHandlers, 'draft:read' | 'draft:keep'> {
  return { 'draft:read': () => draft.read(), 'draft:keep': (next) => draft.keep(next) };
}
