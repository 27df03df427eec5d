import { computed, shallowReactive, shallowRef } from 'vue';
import type { ModelSummary } from '../../../shared/contract/model-summary';
import { api } from '../../bridge';
import { i18n } from '../../locales';
import { showView } from '../../state/view';
import { valueOrTell } from '../../tell-failure';
import { showToast } from '../../ui/toasts';
import { names } from '../train/recipe/say-name';

const listed = shallowRef<readonly ModelSummary[] | null>(null);
/** Those whose removal can still be taken back. It is done only afterwards, so that a crash loses nothing. */
const leaving = shallowReactive(new Set<string>());

/** The models as they are shown: the bundled first, then the newest; null before they are known. */
export const models = computed(
  () => listed.value && sortModels(listed.value.filter(({ card }) => !leaving.has(card.id))),
);

/** The bundled model first, then by date, newest first. */
export function sortModels(summaries: readonly ModelSummary[]): ModelSummary[] {
  return [...summaries].sort(
    (a, b) => Number(b.bundled) - Number(a.bundled) || b.card.createdAt.localeCompare(a.card.createdAt),
  );
}

async function refresh(): Promise<void> {
  const answer = await api.models.list();
  if (answer.ok) listed.value = answer.value;
}

export async function activateModel({ card }: ModelSummary): Promise<void> {
  const answer = await api.models.activate({ id: card.id });
  valueOrTell(answer);
  if (answer.ok) showToast(i18n.global.t('models.nowInUse', { name: names().model(card) }));
}

/**
 * Takes a model out of the list, and removes it for good once the message that offers to take it back is gone.
 * @param onKept Called where it is taken back.
 */
export function removeModel({ card }: ModelSummary, onKept?: () => void): void {
  const { t } = i18n.global;
  leaving.add(card.id);
  showToast(t('models.removed', { name: names().model(card) }), {
    action: {
      label: t('ui.undo'),
      run: () => {
        leaving.delete(card.id);
        onKept?.();
      },
    },
    onGone: () => void removeForGood(card.id),
  });
}

async function removeForGood(id: string): Promise<void> {
  valueOrTell(await api.models.remove({ id }));
  await refresh();
  leaving.delete(id);
}

export async function exportModel(id: string): Promise<void> {
  const saved = valueOrTell(await api.models.export({ id }));
  if (saved) showToast(i18n.global.t('models.exported', { name: saved.name }));
}

export async function importModel(): Promise<void> {
  const imported = valueOrTell(await api.models.import());
  if (imported) takeInModel(imported);
}

/** Shows that a model was imported. */
export function takeInModel({ card }: ModelSummary): void {
  showView('models');
  showToast(i18n.global.t('models.imported', { name: names().model(card) }));
}

api.models.onChanged(() => void refresh());
api.models.onActivated(() => void refresh());
void refresh();
