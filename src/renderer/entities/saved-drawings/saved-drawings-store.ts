import { computed } from 'vue';
import type { RequestOf } from '../../../shared/contract/ipc';
import type { SavedDrawing } from '../../../shared/contract/saved-drawing';
import { i18n } from '../../locales';
import { doneOrNotify, valueOrNotify } from '../../notify-failure';
import { showToast } from '../../ui/toasts';
import { useCollection } from '../../stores/collection';
import { defineStore } from '../../stores/define-store';

/** The drawings that the user saved with their digits. */
export const useSavedDrawingsStore = defineStore((api) => {
  const { rows, read } = useCollection({
    list: api.savedDrawings.list,
    onChanged: api.savedDrawings.onChanged,
    keyOf: ({ id }: SavedDrawing) => id,
    compare: (a, b) => b.createdAt.localeCompare(a.createdAt),
  });

  /** The saved drawings, newest first. */
  const savedDrawings = computed(() => rows.value ?? []);

  async function readSavedDrawings(): Promise<void> {
    doneOrNotify(await read());
  }

  async function saveDrawing(sample: RequestOf<'saved-drawings:save'>): Promise<void> {
    const saved = valueOrNotify(await api.savedDrawings.save(sample));
    if (saved) showToast(i18n.global.t('draw.saved.done', { digit: saved.label }));
  }

  /** Removes a drawing from the list, and offers to restore it. */
  async function removeSavedDrawing({ id, label }: SavedDrawing): Promise<void> {
    if (!doneOrNotify(await api.savedDrawings.remove({ id }))) return;
    const { t } = i18n.global;
    const putBack = { label: t('ui.undo'), run: () => void restore(id) };
    showToast(t('draw.saved.removed', { digit: label }), { action: putBack });
  }

  async function restore(id: string): Promise<void> {
    doneOrNotify(await api.savedDrawings.restore({ id }));
  }

  return { savedDrawings, readSavedDrawings, saveDrawing, removeSavedDrawing };
});
