import { shallowRef, watch, type Ref } from 'vue';
import { readProbabilities, type Prediction } from '../../../../shared/prediction';
import { useActiveModelStore } from '../../../state/active-model';
import { predictSample } from './predict-sample';

/**
 * What the active model makes of a sample; null until it has answered. Asked anew when another sample is
 * looked at, another model speaks, or the predictor is back.
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
