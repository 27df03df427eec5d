import { watch } from 'vue';
import { api } from '../../../bridge';
import { fromDrawing, toDrawing } from './sheet';
import { beginWith, sheet } from './sheet-store';

/**
 * Lays on the pad what lay there when the app was last open, under what has been drawn meanwhile; from then on main
 * keeps every change.
 */
export async function resumeDraft(): Promise<void> {
  const draft = await api.drafts.read();
  if (draft.ok && draft.value !== null && draft.value.strokes.length > 0) beginWith(fromDrawing(draft.value));
  watch(sheet, (changed) => void api.drafts.keep(toDrawing(changed)), { flush: 'sync' });
}
