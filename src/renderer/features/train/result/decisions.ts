import type { Decision } from '../../../../shared/training/events';
import { api } from '../../../bridge';
import { i18n } from '../../../locales';
import { valueOrTell } from '../../../tell-failure';
import { showToast } from '../../../ui/toasts';
import { models, removeModel } from '../../models/models';

/** A run's model, and the one that it was compared with. */
export interface Candidate {
  readonly runId: string;
  readonly modelId: string;
  readonly rivalId: string | null;
}

/** Uses a run's model from now on, keeps it among the models, or throws it away. A refusal is told. */
export async function decide(candidate: Candidate, decision: Decision): Promise<void> {
  const { modelId } = candidate;
  if (decision === 'used') {
    const answer = await api.models.activate({ id: modelId });
    valueOrTell(answer);
    if (!answer.ok) return;
    showToast(i18n.global.t('train.result.nowInUse'));
  }
  if (decision === 'discarded') {
    const model = models.value?.find(({ card }) => card.id === modelId);
    if (model) removeModel(model, () => void note(candidate, 'kept'));
  }
  await note(candidate, decision);
}

async function note({ runId, rivalId }: Candidate, decision: Decision): Promise<void> {
  valueOrTell(await api.runs.decide({ id: runId, decision, rivalId }));
}
