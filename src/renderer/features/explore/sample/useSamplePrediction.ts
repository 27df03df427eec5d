import { shallowRef, watch, type Ref } from 'vue';
import { readProbabilities, type Prediction } from '../../../../shared/prediction';
import { useActiveModelStore } from '../../../state/active-model';
import { predictSample } from './predict-sample';

/**
 * The active model's prediction for a sample; null until it has answered. Requested again when the sample or
 * the active model changes, or the predictor has restarted.
 */
export function useSamplePrediction(pixels: Ref<Uint8Array | null>): Readonly<Ref<Prediction | null>> {
  const { activeModel, confidenceThreshold, predictorState } = useActiveModelStore();
  const prediction = shallowRef<Prediction | null>(null);
  let latest = 0;

  watch(
    [pixels, activeModel, predictorState],
    async ([value]) => {
      const request = ++latest;
      if (!value) {
        prediction.value = null;
        return;
      }
      const probabilities = await predictSample(value);
      if (request !== latest) return;
      prediction.value = probabilities && readProbabilities(probabilities, confidenceThreshold.value);
    },
    { immediate: true },
  );
  return prediction;
}
