import { computed, shallowReactive, shallowRef } from 'vue';
import type { ModelSummary } from '../../../shared/contract/model-summary';
import { api } from '../../bridge';
import { i18n } from '../../locales';
import { activeModel } from '../../state/active-model';
import { showView } from '../../state/view';
import { valueOrTell } from '../../tell-failure';
import { showToast } from '../../ui/toasts';
import { names } from '../../names/say-name';

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

/** Lets a model read the drawings; the message that says so goes back to the one before. */
export async function activateModel({ card }: ModelSummary): Promise<void> {
  const { t } = i18n.global;
  const before = activeModel.value?.id;
  if (!(await putInUse(card.id))) return;
  showToast(t('models.nowInUse', { name: names().model(card) }), {
    ...(before !== undefined && { action: { label: t('ui.undo'), run: () => void putInUse(before) } }),
  });
}

/** @returns Whether it reads the drawings now; a refusal is told to the person. */
export async function putInUse(id: string): Promise<boolean> {
  const answer = await api.models.activate({ id });
  valueOrTell(answer);
  return answer.ok;
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

/** Gives a model another name; the message that says so can undo it. */
export async function renameModel({ card }: ModelSummary, name: string): Promise<void> {
  const { t } = i18n.global;
  if (!(await putName(card.id, name))) return;
  showToast(t('models.renamed', { name }), {
    action: { label: t('ui.undo'), run: () => void putName(card.id, card.name) },
  });
}

async function putName(id: string, name: string): Promise<boolean> {
  const answer = await api.models.rename({ id, name });
  valueOrTell(answer);
  return answer.ok;
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
  const imported = valueOrTell(await api.models.import(), 'model:import');
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
