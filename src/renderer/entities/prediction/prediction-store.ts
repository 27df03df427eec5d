import { refThrottled } from '@vueuse/core';
import { computed, shallowRef, watch } from 'vue';
import { readProbabilities, type Prediction } from '../../../shared/prediction';
import { useActiveModelStore } from '../../state/active-model';
import { usePadStore } from '../pad/pad-store';
import { markPredictorReady, measureAnswer, type PenTimes } from './pen-timing';
import { PredictionClient } from './prediction-client';
import { defineStore } from '../../stores/define-store';

/** What the model says of what lies on the pad. */
export interface PadPrediction extends Prediction {
  /** Number of the pad's question that this answers; grows by one. */
  readonly requestId: number;
  readonly modelId: string;
}

const CALM_MS = 100;

/** What the active model predicts for what lies on the pad. */
export const usePredictionStore = defineStore((api) => {
  const { activeModel, confidenceThreshold, predictorState } = useActiveModelStore();
  const { ink } = usePadStore();
  const current = shallowRef<PadPrediction | null>(null);
  const silent = shallowRef(false);

  /** Null where the pad is blank, or no answer has come yet. */
  const prediction = computed(() => current.value);

  /** The prediction for what is written in numbers, which nobody could read if they changed with every frame. */
  const steadyPrediction = refThrottled(current, CALM_MS, true);

  /** Whether the last question had no answer, because the predictor is not there. */
  const isSilent = computed(() => silent.value);

  /** Times of the pointer event whose ink is about to be asked about. */
  let penTimes: PenTimes | null = null;

  /** Names the pointer event that is about to change the ink, for measuring. */
  function notePen(timeStamp: number): void {
    penTimes = { event: timeStamp, begun: performance.now() };
  }

  const client = new PredictionClient<PenTimes | null>((question) => api.predictor.predict(question), {
    onAnswer({ modelId, probabilities }, times, requestId) {
      const threshold = confidenceThreshold.value;
      current.value = { ...readProbabilities(probabilities, threshold), requestId, modelId };
      silent.value = false;
      if (times !== null) measureAnswer(times);
    },
    onFailure() {
      silent.value = true;
    },
  });

  // At once, not after the next render: the pen must not wait for the window.
  watch(
    ink,
    (prepared) => {
      if (prepared === null) {
        client.forget();
        current.value = null;
        silent.value = false;
      } else client.ask({ pixels: prepared.pixels, note: penTimes });
      penTimes = null;
    },
    { flush: 'sync', immediate: true },
  );
  watch(
    [activeModel, predictorState],
    ([, state]) => {
      if (state !== 'ready') return;
      markPredictorReady();
      client.askAgain();
    },
    { immediate: true },
  );

  return { prediction, steadyPrediction, isSilent, notePen };
});
