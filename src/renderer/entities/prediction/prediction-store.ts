import { refThrottled } from '@vueuse/core';
import { computed, shallowRef, watch } from 'vue';
import { readProbabilities, type Prediction } from '../../../shared/prediction';
import { useActiveModelStore } from '../../state/active-model';
import { usePadStore } from '../pad/pad-store';
import { markPredictorReady, measureAnswer, type PenTimes } from './pen-timing';
import { PredictionClient } from './prediction-client';
import { defineStore } from '../../stores/define-store';

/** The active model's prediction for the pad content. */
export interface PadPrediction extends Prediction {
  /** Sequence number of the answered request; increases by one. */
  readonly requestId: number;
  readonly modelId: string;
}

const CALM_MS = 100;

/** The prediction for the current pad content. */
export const usePredictionStore = defineStore((api) => {
  const { activeModel, confidenceThreshold, predictorState } = useActiveModelStore();
  const { ink } = usePadStore();
  const current = shallowRef<PadPrediction | null>(null);
  const silent = shallowRef(false);

  /** Null if the pad is blank, or no answer has arrived yet. */
  const prediction = computed(() => current.value);

  /** The prediction for texts, throttled so that numbers stay legible. */
  const steadyPrediction = refThrottled(current, CALM_MS, true);

  /** Whether the last request was not answered because the predictor is not running. */
  const isSilent = computed(() => silent.value);

  /** Times of the pointer event whose ink is about to be sent. */
  let penTimes: PenTimes | null = null;

  /** Sets the pointer event that is about to change the ink, for measuring. */
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

  // Synchronously, not after the next render, for the least latency.
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
