import { computed, shallowRef } from 'vue';
import type { RequestOf } from '../../../../shared/contract/ipc';
import type { KeptSample } from '../../../../shared/contract/kept-sample';
import { api } from '../../../bridge';
import { i18n } from '../../../locales';
import { tellFailure, valueOrTell } from '../../../tell-failure';
import { showToast } from '../../../ui/toasts';

const samples = shallowRef<readonly KeptSample[]>([]);

/** The drawings that the person kept, the newest first. */
export const keptSamples = computed(() => samples.value);

export async function readKept(): Promise<void> {
  const list = valueOrTell(await api.samples.list());
  if (list) samples.value = [...list].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

export async function keep(sample: RequestOf<'sample:keep'>): Promise<void> {
  const kept = valueOrTell(await api.samples.keep(sample));
  if (!kept) return;
  samples.value = [kept, ...samples.value];
  showToast(i18n.global.t('draw.kept.done', { digit: kept.label }));
}

/** Takes a drawing out of the list, and offers to put it back. */
export async function removeKept({ id, label }: KeptSample): Promise<void> {
  const answer = await api.samples.remove({ id });
  if (!answer.ok) {
    tellFailure(answer.failure);
    return;
  }
  samples.value = samples.value.filter((sample) => sample.id !== id);
  const { t } = i18n.global;
  const putBack = { label: t('ui.undo'), run: () => void restore(id) };
  showToast(t('draw.kept.removed', { digit: label }), { action: putBack });
}

async function restore(id: string): Promise<void> {
  const answer = await api.samples.restore({ id });
  if (answer.ok) await readKept();
  else tellFailure(answer.failure);
}
