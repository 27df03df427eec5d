import { computed } from 'vue';
import type { RequestOf } from '../../../shared/contract/ipc';
import type { KeptSample } from '../../../shared/contract/kept-sample';
import { i18n } from '../../locales';
import { doneOrTell, valueOrTell } from '../../tell-failure';
import { showToast } from '../../ui/toasts';
import { useCollection } from '../../stores/collection';
import { defineStore } from '../../stores/define-store';

/** The drawings that the user saved with their digits. */
export const useKeptStore = defineStore((api) => {
  const { rows, read } = useCollection({
    list: api.samples.list,
    onChanged: api.samples.onChanged,
    keyOf: ({ id }: KeptSample) => id,
    compare: (a, b) => b.createdAt.localeCompare(a.createdAt),
  });

  /** The drawings that the person kept, the newest first. */
  const keptSamples = computed(() => rows.value ?? []);

  async function readKept(): Promise<void> {
    doneOrTell(await read());
  }

  async function keep(sample: RequestOf<'sample:keep'>): Promise<void> {
    const kept = valueOrTell(await api.samples.keep(sample));
    if (kept) showToast(i18n.global.t('draw.saved.done', { digit: kept.label }));
  }

  /** Takes a drawing out of the list, and offers to put it back. */
  async function removeKept({ id, label }: KeptSample): Promise<void> {
    if (!doneOrTell(await api.samples.remove({ id }))) return;
    const { t } = i18n.global;
    const putBack = { label: t('ui.undo'), run: () => void restore(id) };
    showToast(t('draw.saved.removed', { digit: label }), { action: putBack });
  }

  async function restore(id: string): Promise<void> {
    doneOrTell(await api.samples.restore({ id }));
  }

  return { keptSamples, readKept, keep, removeKept };
});
