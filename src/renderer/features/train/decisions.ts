import { shallowReactive } from 'vue';
import { api } from '../../bridge';
import { valueOrTell } from '../../tell-failure';
import { showToast } from '../../ui/toasts';
import { i18n } from '../../locales';

export type Decision = 'used' | 'kept' | 'discarded';

/** What the person made of each run's result. */
const decisions = shallowReactive(new Map<string, Decision>());

export function decisionOn(runId: string): Decision | null {
  return decisions.get(runId) ?? null;
}

/** Uses a run's model from now on, keeps it among the models, or throws it away. A refusal is told. */
export async function decide(runId: string, modelId: string, decision: Decision): Promise<void> {
  if (decision === 'used') {
    const answer = await api.models.activate({ id: modelId });
    valueOrTell(answer);
    if (!answer.ok) return;
    showToast(i18n.global.t('train.result.nowInUse'));
  }
  if (decision === 'discarded') {
    const answer = await api.models.remove({ id: modelId });
    valueOrTell(answer);
    if (!answer.ok) return;
  }
  decisions.set(runId, decision);
}
