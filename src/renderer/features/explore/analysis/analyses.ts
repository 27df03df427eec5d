import { computed, effectScope, readonly, shallowRef, watch } from 'vue';
import type { Analyses, AnalysisKind, AnalysisProgress } from '../../../../shared/contract/analysis';
import { api } from '../../../bridge';
import { activeModel } from '../../../state/active-model';
import { valueOrTell } from '../../../tell-failure';

/*
 * Analyses of the data set that take minutes: what is known of them, and how the one goes that is under way.
 */

const read = shallowRef<{ readonly modelId: string; readonly known: Analyses } | null>(null);
const latest = shallowRef<AnalysisProgress | null>(null);
let isFollowing = false;

/** What is known with regard to the active model; null until that has been read. */
export const known = computed(() =>
  read.value?.modelId === activeModel.value?.id ? (read.value?.known ?? null) : null,
);

/** The analysis that is under way, or was last. */
export const latestAnalysis = readonly(latest);

/** Reads what is known, now and whenever an analysis is done or another model speaks. */
export function followAnalyses(): void {
  if (isFollowing) return;
  isFollowing = true;
  api.analyses.onChanged((changed) => {
    latest.value = changed;
    if (changed.state === 'ready') void readAgain();
  });
  effectScope(true).run(() => {
    watch(() => activeModel.value?.id, readAgain, { immediate: true });
  });
}

/** Begins an analysis by the active model. */
export async function startAnalysis(kind: AnalysisKind): Promise<void> {
  const modelId = activeModel.value?.id;
  if (modelId === undefined) return;
  const begun = valueOrTell(await api.analyses.start({ kind, modelId }));
  if (begun) latest.value = begun;
}

/** Ends the analysis under way. */
export async function cancelAnalysis(): Promise<void> {
  valueOrTell(await api.analyses.cancel());
}

async function readAgain(): Promise<void> {
  const modelId = activeModel.value?.id;
  if (modelId === undefined) return;
  const answer = await api.analyses.read({ modelId });
  // Another model may speak by now; its own answer is on the way.
  if (!answer.ok || activeModel.value?.id !== modelId) return;
  read.value = { modelId, known: answer.value };
  latest.value = answer.value.latest;
}
