import { computed } from 'vue';
import type { NamedClasses } from '../../../shared/explore/memory';
import type { Query, SavedQuery } from '../../../shared/explore/query';
import { i18n } from '../../locales';
import { doneOrNotify } from '../../notify-failure';
import { showToast } from '../../ui/toasts';
import { useCollection } from '../../stores/collection';
import { defineStore } from '../../stores/define-store';

/** What the user saves in the explorer: views, and names of classes. */
export const useMemoryStore = defineStore((api) => {
  const views = useCollection({
    list: api.views.list,
    onChanged: api.views.onChanged,
    keyOf: ({ name }: SavedQuery) => name,
    compare: (a, b) => a.name.localeCompare(b.name),
  });
  const namedClasses = useCollection({
    list: api.classNames.list,
    onChanged: api.classNames.onChanged,
    keyOf: ({ digest }: NamedClasses) => digest,
  });

  /** Views of the grid that were kept, by name. */
  const savedViews = computed(() => views.rows.value ?? []);

  /** Reads what was kept, unless it is known. */
  async function ensureMemory(): Promise<void> {
    await Promise.all([views.read(), namedClasses.read()]);
  }

  /** Keeps a view under a name, in the place of one that has it. @returns Whether it was kept; a refusal is told. */
  async function saveView(name: string, query: Query): Promise<boolean> {
    return doneOrNotify(await api.views.save({ name, query }));
  }

  /** Takes a view out of the list, and offers to put it back. */
  async function removeView({ name, query }: SavedQuery): Promise<void> {
    if (!doneOrNotify(await api.views.remove({ name }))) return;
    const { t } = i18n.global;
    showToast(t('explore.view.removed', { name }), {
      action: { label: t('ui.undo'), run: () => void saveView(name, query) },
    });
  }

  /** Names of the classes of a data set, where the user gave it some. @param digest Of its content. */
  function classNamesOf(digest: string): readonly string[] | undefined {
    return namedClasses.byKey.value.get(digest)?.names;
  }

  /** @returns Whether they were kept; a refusal is told. */
  async function saveClassNames(digest: string, names: readonly string[]): Promise<boolean> {
    return doneOrNotify(await api.classNames.save({ digest, names: [...names] }));
  }

  return { savedViews, ensureMemory, classNamesOf, saveClassNames, saveView, removeView };
});
