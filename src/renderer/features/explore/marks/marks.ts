import { computed, shallowRef } from 'vue';
import type { Mark, MarkChanges } from '../../../../shared/marks';
import { SAMPLE_COUNT } from '../../../../shared/mnist';
import { api } from '../../../bridge';
import { i18n } from '../../../locales';
import { valueOrTell } from '../../../tell-failure';
import { showToast } from '../../../ui/toasts';
import { setColumn } from '../columns/columns';

/*
 * What the person says of labels: a layer over the data, which itself never changes.
 */

const KIND_VALUES: Readonly<Record<Mark['kind'], number>> = { wrong: 1, ambiguous: 2, label: 3 };

const current = shallowRef<ReadonlyMap<number, Mark>>(new Map());
let isFollowing = false;

/** Marks by sample number. */
export const marks = computed(() => current.value);

/** Reads the marks, now and whenever they change. */
export function followMarks(): void {
  if (isFollowing) return;
  isFollowing = true;
  api.marks.onChanged(() => void read());
  void read();
}

async function read(): Promise<void> {
  const listed = await api.marks.list();
  if (listed.ok) take(new Map(listed.value.map(({ sample, mark }) => [sample, mark])));
}

function take(marked: ReadonlyMap<number, Mark>): void {
  current.value = marked;
  const values = new Uint8Array(SAMPLE_COUNT);
  for (const [sample, { kind }] of marked) values[sample] = KIND_VALUES[kind];
  setColumn('mark', values);
}

const MOST_UNDONE = 100;
const undoable = shallowRef<readonly MarkChanges[]>([]);
const redoable = shallowRef<readonly MarkChanges[]>([]);

/** Whether there is a change of marks to undo, or to redo; since the app was started. */
export const canUndoMark = computed(() => undoable.value.length > 0);
export const canRedoMark = computed(() => redoable.value.length > 0);

/** Undoes the latest change of marks. */
export async function undoMark(): Promise<void> {
  const changes = undoable.value.at(-1);
  if (!changes) return;
  undoable.value = undoable.value.slice(0, -1);
  const before = await put(changes);
  if (before) redoable.value = [...redoable.value, before];
}

/** Makes the change of marks again that was undone last. */
export async function redoMark(): Promise<void> {
  const changes = redoable.value.at(-1);
  if (!changes) return;
  redoable.value = redoable.value.slice(0, -1);
  const before = await put(changes);
  if (before) remember(before);
}

function remember(before: MarkChanges): void {
  undoable.value = [...undoable.value, before].slice(-MOST_UNDONE);
}

/** Marks samples, or takes their marks away with null; a message offers to undo it. */
export async function markSamples(samples: readonly number[], mark: Mark | null): Promise<void> {
  const answer = mark
    ? await api.marks.set({ samples: [...samples], mark })
    : await api.marks.clear({ samples: [...samples] });
  const before = valueOrTell(answer);
  if (!before) return;
  await read();
  remember(before);
  redoable.value = [];
  const { t } = i18n.global;
  const label = t('ui.undo');
  const text = mark ? t('explore.mark.done') : t('explore.mark.cleared');
  showToast(text, { action: { label, run: () => void undoMark() } });
}

/** @returns The marks of these samples before; undefined where they could not be changed, which is told. */
async function put(changes: MarkChanges): Promise<MarkChanges | undefined> {
  const before = valueOrTell(await api.marks.put({ changes }));
  if (before) await read();
  return before;
}

/** Writes all marks into a file that the person chooses. */
export async function exportMarks(): Promise<void> {
  const saved = valueOrTell(await api.marks.export());
  if (saved) showToast(i18n.global.t('explore.mark.exported', { name: saved.name }));
}
