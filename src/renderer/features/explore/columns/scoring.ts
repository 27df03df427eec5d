import { computed, getCurrentScope, onScopeDispose, shallowRef, watch } from 'vue';
import { datasetPredictionsPath } from '../../../../shared/contract/app-urls';
import type { ScoringProgress } from '../../../../shared/contract/scoring';
import { CLASS_COUNT, SAMPLE_COUNT } from '../../../../shared/mnist';
import { useActiveModelStore } from '../../../state/active-model';
import { fetchInto } from '../../../fetch-bytes';
import { useDataStore } from '../../../entities/dataset/data-store';
import { useColumnStore } from './columns';
import { predictionColumns, type PredictionColumn } from './prediction-columns';
import { defineStore } from '../../../stores/define-store';
import { useResource } from '../../../stores/resource';

const PREDICTION_COLUMNS: readonly PredictionColumn[] = [
  'predicted',
  'verdict',
  'confidence',
  'loss',
  'margin',
];

/**
 * The active model's predictions for every sample. Computed when the explorer is first opened, or on request.
 */
export const useScoringStore = defineStore((api) => {
  const { activeModel, predictorState } = useActiveModelStore();
  const { loaded } = useDataStore();
  const { setColumn } = useColumnStore();
  const scope = getCurrentScope();
  const progress = shallowRef<ScoringProgress | null>(null);
  let isStarted = false;

  /** Progress of scoring with the active model; null if unknown. */
  const scoring = computed(() => (progress.value?.modelId === activeModel.value?.id ? progress.value : null));

  const { value: datasetProbabilities, follow } = useResource({
    key: () => (scoring.value?.state === 'ready' && loaded.value ? scoring.value.modelId : null),
    fetch: async (modelId) => {
      const values = new Float32Array(SAMPLE_COUNT * CLASS_COUNT);
      await fetchInto(datasetPredictionsPath(modelId), new Uint8Array(values.buffer));
      return values;
    },
  });

  watch(datasetProbabilities, (values) => {
    const labels = loaded.value?.labels;
    const columns = values && labels ? predictionColumns(values, labels) : null;
    for (const name of PREDICTION_COLUMNS) setColumn(name, columns?.[name] ?? null);
  });

  /** Whether a model is loaded that can score samples. */
  const canScore = computed(() => activeModel.value !== null && predictorState.value === 'ready');

  onScopeDispose(api.scoring.onChanged((changed) => (progress.value = changed)));

  /** Scores all samples with the active model, now and whenever another model becomes active. */
  function followScoring(): void {
    if (isStarted) return;
    isStarted = true;
    scope?.run(() => watch([activeModel, predictorState], ask, { immediate: true }));
    follow();
  }

  /** Starts scoring now, also after a failure or a stop. */
  function scoreSamples(): void {
    if (isStarted) void ask();
    else followScoring();
  }

  async function ask(): Promise<void> {
    const modelId = activeModel.value?.id;
    if (modelId === undefined || !canScore.value) return;
    const answer = await api.scoring.start({ modelId });
    if (answer.ok && activeModel.value?.id === modelId) progress.value = answer.value;
  }

  return {
    scoring,
    /** Ten probabilities of each sample by number, of the active model; null until available. */
    datasetProbabilities,
    followScoring,
    canScore,
    scoreSamples,
  };
});
