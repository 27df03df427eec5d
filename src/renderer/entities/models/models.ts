import { computed, shallowReactive } from 'vue';
import type { ModelSummary } from '../../../shared/contract/model-summary';
import { i18n } from '../../locales';
import { useActiveModelStore } from '../../state/active-model';
import { useViewStore } from '../../state/view';
import { doneOrNotify, valueOrNotify } from '../../notify-failure';
import { showToast } from '../../ui/toasts';
import { names } from '../../names/say-name';
import { useCollection } from '../../stores/collection';
import { defineStore } from '../../stores/define-store';

/** Sorts the bundled model first, then by date, newest first. */
export function byAge(a: ModelSummary, b: ModelSummary): number {
  return Number(b.bundled) - Number(a.bundled) || b.card.createdAt.localeCompare(a.card.createdAt);
}

/** The installed models, and the operations on them. */
export const useModelStore = defineStore((api) => {
  const { activeModel } = useActiveModelStore();
  const { showView } = useViewStore();
  const { rows, read } = useCollection({
    list: api.models.list,
    onChanged: api.models.onChanged,
    keyOf: ({ card }: ModelSummary) => card.id,
    compare: byAge,
  });
  /**
   * Models whose removal can still be undone. They are deleted only afterwards, so that a crash loses
   * nothing.
   */
  const leaving = shallowReactive(new Set<string>());

  /** The models as displayed: the bundled model first, then the newest; null before they are loaded. */
  const models = computed(() => rows.value?.filter(({ card }) => !leaving.has(card.id)) ?? null);

  /** Makes a model the active one; the message that confirms it offers to undo it. */
  async function activateModel({ card }: ModelSummary): Promise<void> {
    const { t } = i18n.global;
    const before = activeModel.value?.id;
    if (!(await putInUse(card.id))) return;
    showToast(t('models.nowInUse', { name: names().model(card) }), {
      ...(before !== undefined && { action: { label: t('ui.undo'), run: () => void putInUse(before) } }),
    });
  }

  /** @returns Whether the model is active now; the user is notified of a failure. */
  async function putInUse(id: string): Promise<boolean> {
    return doneOrNotify(await api.models.activate({ id }));
  }

  /**
   * Removes a model from the list, and deletes it once the message that offers to undo it is gone.
   * @param onSaved Called if the removal is undone.
   */
  function removeModel({ card }: ModelSummary, onSaved?: () => void): void {
    const { t } = i18n.global;
    leaving.add(card.id);
    showToast(t('models.removed', { name: names().model(card) }), {
      action: {
        label: t('ui.undo'),
        run: () => {
          leaving.delete(card.id);
          onSaved?.();
        },
      },
      onGone: () => void removeForGood(card.id),
    });
  }

  /** Renames a model; the message that confirms it offers to undo it. */
  async function renameModel({ card }: ModelSummary, name: string): Promise<void> {
    const { t } = i18n.global;
    if (!(await putName(card.id, name))) return;
    showToast(t('models.renamed', { name }), {
      action: { label: t('ui.undo'), run: () => void putName(card.id, card.name) },
    });
  }

  async function putName(id: string, name: string): Promise<boolean> {
    return doneOrNotify(await api.models.rename({ id, name }));
  }

  async function removeForGood(id: string): Promise<void> {
    doneOrNotify(await api.models.remove({ id }));
    leaving.delete(id);
  }

  async function exportModel(id: string): Promise<void> {
    const saved = valueOrNotify(await api.models.export({ id }));
    if (saved) showToast(i18n.global.t('models.exported', { name: saved.name }));
  }

  async function importModel(): Promise<void> {
    const imported = valueOrNotify(await api.models.import(), 'model:import');
    if (imported) showImported(imported);
  }

  /** Notifies the user that a model was imported. */
  function showImported({ card }: ModelSummary): void {
    showView('models');
    showToast(i18n.global.t('models.imported', { name: names().model(card) }));
  }

  void read();

  return {
    models,
    activateModel,
    putInUse,
    removeModel,
    renameModel,
    exportModel,
    importModel,
    showImported,
  };
});
