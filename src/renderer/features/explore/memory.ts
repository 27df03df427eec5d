import { computed } from 'vue';
import type { NamedClasses } from '../../../shared/explore/memory';
import type { Query, SavedQuery } from '../../../shared/explore/query';
import { i18n } from '../../locales';
import { doneOrNotify } from '../../notify-failure';
import { showToast } from '../../ui/toasts';
import { useCollection } from '../../stores/collection';
import { defineStore } from '../../stores/define-store';

/** What the user saves in the explorer: views, and class names. */
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

  /** Saved views of the grid, by name. */
  const savedViews = computed(() => views.rows.value ?? []);

  /** Fetches what was saved unless it is loaded. */
  async function ensureMemory(): Promise<void> {
    await Promise.all([views.read(), namedClasses.read()]);
  }

  /**
   * Saves a view under a name, replacing any view of that name.
   * @returns Whether it was saved; the user is notified of a failure.
   */
  async function saveView(name: string, query: Query): Promise<boolean> {
    return doneOrNotify(await api.views.save({ name, query }));
  }

  /** Removes a view from the list, and offers to restore it. */
  async function removeView({ name, query }: SavedQuery): Promise<void> {
    if (!doneOrNotify(await api.views.remove({ name }))) return;
    const { t } = i18n.global;
    showToast(t('explore.view.removed', { name }), {
      action: { label: t('ui.undo'), run: () => void saveView(name, query) },
    });
  }

  /** The class names that the user gave a dataset. @param digest Digest of the dataset's content. */
  function classNamesOf(digest: string): readonly string[] | undefined {
    return namedClasses.byKey.value.get(digest)?.names;
  }

  /** @returns Whether they were saved; the user is notified of a failure. */
  async function saveClassNames(digest: string, names: readonly string[]): Promise<boolean> {
    return doneOrNotify(await api.classNames.save({ digest, names: [...names] }));
  }

  return { savedViews, ensureMemory, classNamesOf, saveClassNames, saveView, removeView };
});
