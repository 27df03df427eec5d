import { onScopeDispose, readonly, shallowRef, watch } from 'vue';
import type { AnalysisKind, AnalysisProgress } from '../../../../shared/contract/analysis';
import { useActiveModelStore } from '../../../state/active-model';
import { valueOrNotify } from '../../../notify-failure';
import { defineStore } from '../../../stores/define-store';
import { useResource } from '../../../stores/resource';

/** Analyses of the dataset, which take minutes: their results, and the progress of the current one. */
export const useAnalysisStore = defineStore((api) => {
  const { activeModel } = useActiveModelStore();
  const latest = shallowRef<AnalysisProgress | null>(null);

  const {
    value: known,
    follow: followAnalyses,
    refresh,
  } = useResource({
    key: () => activeModel.value?.id ?? null,
    fetch: async (modelId) => {
      const answer = await api.analyses.read({ modelId });
      return answer.ok ? answer.value : null;
    },
  });
  watch(known, (read) => {
    if (read) latest.value = read.latest;
  });
  onScopeDispose(
    api.analyses.onChanged((changed) => {
      latest.value = changed;
      if (changed.state === 'ready') void refresh();
    }),
  );

  /** Starts an analysis with the active model. */
  async function startAnalysis(kind: AnalysisKind): Promise<void> {
    const modelId = activeModel.value?.id;
    if (modelId === undefined) return;
    const begun = valueOrNotify(await api.analyses.start({ kind, modelId }));
    if (begun) latest.value = begun;
  }

  /** Stops the current analysis. */
  async function cancelAnalysis(): Promise<void> {
    valueOrNotify(await api.analyses.cancel());
  }

  return {
    /** Which results exist for the active model; null until that has been read. */
    known,
    /** The analysis in progress, or the last one. */
    latestAnalysis: readonly(latest),
    followAnalyses,
    startAnalysis,
    cancelAnalysis,
  };
});
