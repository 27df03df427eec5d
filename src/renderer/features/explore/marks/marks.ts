import { computed, shallowRef, watch } from 'vue';
import type { Mark, MarkChanges, MarkedSample } from '../../../../shared/marks';
import { SAMPLE_COUNT } from '../../../../shared/mnist';
import { i18n } from '../../../locales';
import { valueOrNotify } from '../../../notify-failure';
import { showToast } from '../../../ui/toasts';
import { useColumnStore } from '../columns/columns';
import { useCollection } from '../../../stores/collection';
import { defineStore } from '../../../stores/define-store';

const KIND_VALUES: Readonly<Record<Mark['kind'], number>> = { wrong: 1, ambiguous: 2, label: 3 };

const MOST_UNDONE = 100;

/** The user's label marks: a layer over the dataset, which itself never changes. With undo and redo. */
export const useMarkStore = defineStore((api) => {
  const { setColumn } = useColumnStore();
  const { byKey, read } = useCollection({
    list: api.marks.list,
    onChanged: api.marks.onChanged,
    keyOf: ({ sample }: MarkedSample) => sample,
  });

  /** Marks by sample number. */
  const marks = computed<ReadonlyMap<number, Mark>>(
    () => new Map(Array.from(byKey.value, ([sample, { mark }]) => [sample, mark])),
  );

  watch(marks, (marked) => {
    const values = new Uint8Array(SAMPLE_COUNT);
    for (const [sample, { kind }] of marked) values[sample] = KIND_VALUES[kind];
    setColumn('mark', values);
  });

  /** Fetches the marks unless they are loaded. */
  async function readMarks(): Promise<void> {
    await read();
  }

  const undoable = shallowRef<readonly MarkChanges[]>([]);
  const redoable = shallowRef<readonly MarkChanges[]>([]);

  /** Whether a change of marks can be undone or redone; since the app was started. */
  const canUndoMark = computed(() => undoable.value.length > 0);
  const canRedoMark = computed(() => redoable.value.length > 0);

  /** Undoes the latest change of marks. */
  async function undoMark(): Promise<void> {
    const changes = undoable.value.at(-1);
    if (!changes) return;
    undoable.value = undoable.value.slice(0, -1);
    const before = await put(changes);
    if (before) redoable.value = [...redoable.value, before];
  }

  /** Redoes the change of marks that was undone last. */
  async function redoMark(): Promise<void> {
    const changes = redoable.value.at(-1);
    if (!changes) return;
    redoable.value = redoable.value.slice(0, -1);
    const before = await put(changes);
    if (before) remember(before);
  }

  function remember(before: MarkChanges): void {
    undoable.value = [...undoable.value, before].slice(-MOST_UNDONE);
  }

  /** Marks samples, or clears their marks with null; a message offers to undo it. */
  async function markSamples(samples: readonly number[], mark: Mark | null): Promise<void> {
    const answer = mark
      ? await api.marks.set({ samples: [...samples], mark })
      : await api.marks.clear({ samples: [...samples] });
    const before = valueOrNotify(answer);
    if (!before) return;
    remember(before);
    redoable.value = [];
    const { t } = i18n.global;
    const label = t('ui.undo');
    const text = mark ? t('explore.mark.done') : t('explore.mark.cleared');
    showToast(text, { action: { label, run: () => void undoMark() } });
  }

  /** @returns The samples' marks before the change; undefined if it failed, of which the user is notified. */
  async function put(changes: MarkChanges): Promise<MarkChanges | undefined> {
    return valueOrNotify(await api.marks.put({ changes }));
  }

  /** Exports all marks to a file that the user chooses. */
  async function exportMarks(): Promise<void> {
    const saved = valueOrNotify(await api.marks.export());
    if (saved) showToast(i18n.global.t('explore.mark.exported', { name: saved.name }));
  }

  return { marks, readMarks, canUndoMark, canRedoMark, undoMark, redoMark, markSamples, exportMarks };
});
