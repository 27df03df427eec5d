import { computed, shallowRef } from 'vue';
import { EMPTY_MEMORY, type ExplorerMemory } from '../../../shared/explore/memory';
import type { Query, SavedQuery } from '../../../shared/explore/query';
import { api } from '../../bridge';
import { i18n } from '../../locales';
import { tellFailure } from '../../tell-failure';
import { showToast } from '../../ui/toasts';

/*
 * What the person keeps in the explorer, from one start to the next.
 */

const memory = shallowRef<ExplorerMemory>(EMPTY_MEMORY);
let reading: Promise<void> | null = null;

/** Views of the wall that were kept, by name. */
export const savedViews = computed(() => memory.value.views);

/** Reads what was kept, once. */
export function ensureMemory(): Promise<void> {
  reading ??= api.explorer.read().then((answer) => {
    if (answer.ok) memory.value = answer.value;
  });
  return reading;
}

/** Keeps a view under a name, in the place of one that has it. @returns Whether it was kept; a refusal is told. */
export async function keepView(name: string, query: Query): Promise<boolean> {
  return keepViews((views) => [...views.filter((view) => view.name !== name), { name, query }]);
}

/** Takes a view out of the list, and offers to put it back. */
export async function removeView({ name, query }: SavedQuery): Promise<void> {
  if (!(await keepViews((views) => views.filter((view) => view.name !== name)))) return;
  const { t } = i18n.global;
  showToast(t('explore.view.removed', { name }), {
    action: { label: t('ui.undo'), run: () => void keepView(name, query) },
  });
}

/** Names of the classes of a data set, where the person gave it some. @param digest Of its content. */
export function classNamesOf(digest: string): readonly string[] | undefined {
  return memory.value.classNames[digest];
}

/** @returns Whether they were kept; a refusal is told. */
export async function keepClassNames(digest: string, names: readonly string[]): Promise<boolean> {
  return keep((before) => ({
    ...before,
    classNames: { ...before.classNames, [digest]: [...names] },
  }));
}

async function keepViews(change: (views: readonly SavedQuery[]) => SavedQuery[]): Promise<boolean> {
  return keep((before) => ({
    ...before,
    views: change(before.views).sort((a, b) => a.name.localeCompare(b.name)),
  }));
}

/** @returns Whether it was kept; a refusal is told, and all is as before. */
async function keep(change: (before: ExplorerMemory) => ExplorerMemory): Promise<boolean> {
  await ensureMemory();
  const before = memory.value;
  const after = change(before);
  memory.value = after;
  const answer = await api.explorer.keep(after);
  if (answer.ok) return true;
  // Changed again meanwhile: what is kept then holds this change as well.
  if (memory.value === after) memory.value = before;
  tellFailure(answer.failure);
  return false;
}
