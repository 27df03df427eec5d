import type { Decision } from '../../../../shared/training/events';
import { api } from '../../../bridge';
import { i18n } from '../../../locales';
import { useActiveModelStore } from '../../../state/active-model';
import { valueOrNotify } from '../../../notify-failure';
import { showToast } from '../../../ui/toasts';
import { useModelStore } from '../../../entities/models/models';

/** A run's model, and the baseline that it was compared with. */
export interface Candidate {
  readonly runId: string;
  readonly modelId: string;
  readonly baselineId: string | null;
}

/** Makes a run's model active, saves it without that, or discards it. The user is notified of a failure. */
export async function decide(candidate: Candidate, decision: Decision): Promise<void> {
  const { activeModel } = useActiveModelStore();
  const { models, removeModel, putInUse } = useModelStore();
  const { modelId } = candidate;
  if (decision === 'used') {
    const before = activeModel.value?.id;
    if (!(await putInUse(modelId))) return;
    const { t } = i18n.global;
    showToast(t('train.result.nowInUse'), {
      ...(before !== undefined && {
        action: { label: t('ui.undo'), run: () => void goBack(candidate, before) },
      }),
    });
  }
  if (decision === 'discarded') {
    const model = models.value?.find(({ card }) => card.id === modelId);
    if (model) removeModel(model, () => void note(candidate, 'kept'));
  }
  await note(candidate, decision);
}

/** Makes the previously active model active again; the run's model remains installed. */
async function goBack(candidate: Candidate, before: string): Promise<void> {
  const { putInUse } = useModelStore();
  if (await putInUse(before)) await note(candidate, 'kept');
}

async function note({ runId, baselineId }: Candidate, decision: Decision): Promise<void> {
  valueOrNotify(await api.runs.decide({ id: runId, decision, baselineId }));
}
