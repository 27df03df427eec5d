import { effectScope, watch } from 'vue';
import { CLASS_COUNT } from '../../../../shared/mnist';
import { useActiveModelStore } from '../../../state/active-model';
import { useSavedDrawingsStore } from '../../../entities/saved-drawings/saved-drawings-store';
import { predictSample } from '../sample/predict-sample';
import { useColumnStore } from './columns';
import { predictionColumns } from './prediction-columns';
import { defineStore } from '../../../stores/define-store';

/** The active model's predictions for the saved drawings. */
export const useOwnPredictionsStore = defineStore(() => {
  const { activeModel, predictorState } = useActiveModelStore();
  const { savedDrawings } = useSavedDrawingsStore();
  const { setOwnColumns } = useColumnStore();
  let isFollowing = false;
  let latest = 0;

  /** Computes the predictions, now and whenever the drawings or the active model change. */
  function followOwnPredictions(): void {
    if (isFollowing) return;
    isFollowing = true;
    effectScope(true).run(() => {
      watch([savedDrawings, activeModel, predictorState], compute, { immediate: true });
    });
  }

  async function compute(): Promise<void> {
    const request = ++latest;
    setOwnColumns(null);
    const samples = savedDrawings.value;
    if (samples.length === 0 || predictorState.value !== 'ready') return;
    const probabilities = new Float32Array(samples.length * CLASS_COUNT);
    for (const [index, { pixels }] of samples.entries()) {
      const answer = await predictSample(pixels);
      if (!answer || request !== latest) return;
      probabilities.set(answer, index * CLASS_COUNT);
    }
    setOwnColumns(
      predictionColumns(
        probabilities,
        Uint8Array.from(samples, ({ label }) => label),
      ),
    );
  }

  return { followOwnPredictions };
});
