import { shallowRef, watch, type Ref } from 'vue';
import { inkFromBytes } from '../../../../shared/ink/ink-bytes';
import { readProbabilities, type Prediction } from '../../../../shared/prediction';
import { api } from '../../../bridge';
import { activeModel, confidenceThreshold, predictorState } from '../../../state/active-model';

/** Requests of the explorer count from here, so that they never take an id of the pad's. */
const FIRST_ID = 2 ** 40;
let nextId = FIRST_ID;

/**
 * What the active model makes of a sample; null until it has answered. Asked anew when another sample is
 * looked at, another model speaks, or the predictor is back.
 */
export function useSamplePrediction(pixels: Ref<Uint8Array | null>): Readonly<Ref<Prediction | null>> {
  const prediction = shallowRef<Prediction | null>(null);
  let awaited = FIRST_ID;

  watch(
    [pixels, activeModel, predictorState],
    async ([picture]) => {
      const id = nextId++;
      awaited = id;
      if (!picture) {
        prediction.value = null;
        return;
      }
      const request = { id, pixels: inkFromBytes(picture) };
      const answer = await api.predictor.predict(request);
      if (id !== awaited) return;
      prediction.value = answer.ok
        ? readProbabilities(answer.probabilities, confidenceThreshold.value)
        : null;
    },
    { immediate: true },
  );
  return prediction;
}
