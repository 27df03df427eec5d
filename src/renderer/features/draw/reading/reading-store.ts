import { effectScope, readonly, shallowRef, watch } from 'vue';
import { readProbabilities, type Prediction } from '../../../../shared/prediction';
import { api } from '../../../bridge';
import { activeModel, confidenceThreshold, predictorState } from '../../../state/active-model';
import { ink } from '../sheet/sheet-store';
import { measureAnswer, measureEcho } from './measures';
import { PredictionClient } from './prediction-client';

/** What the model says of what lies on the pad. */
export interface Reading extends Prediction {
  /** Number of the question that this answers; grows. */
  readonly requestId: number;
  readonly modelId: string;
}

const current = shallowRef<Reading | null>(null);
const silent = shallowRef(false);

/** Null where the pad is blank, or no answer has come yet. */
export const reading = readonly(current);

/** Whether the last question had no answer, because the predictor is not there. */
export const isSilent = readonly(silent);

let lastEventTime: number | null = null;

/** Names the pointer event whose ink is about to be asked about, for measuring. */
export function noteEventTime(timeStamp: number): void {
  lastEventTime = timeStamp;
}

interface Note {
  readonly eventTime: number | null;
}

const client = new PredictionClient<Note>((request) => api.predictor.predict(request), {
  onAnswer({ id, modelId, probabilities }, { eventTime }) {
    const threshold = confidenceThreshold.value;
    current.value = { ...readProbabilities(probabilities, threshold), requestId: id, modelId };
    silent.value = false;
    if (eventTime === null) return;
    measureAnswer(eventTime);
    measureEcho(eventTime);
  },
  onFailure() {
    silent.value = true;
  },
});

effectScope(true).run(() => {
  // At once, not after the next render: the pen must not wait for the window.
  watch(
    ink,
    (prepared) => {
      if (prepared === null) {
        client.forget();
        current.value = null;
        silent.value = false;
      } else client.ask({ pixels: prepared.pixels, note: { eventTime: lastEventTime } });
      lastEventTime = null;
    },
    { flush: 'sync' },
  );
  watch([activeModel, predictorState], ([, state]) => {
    if (state === 'ready') client.askAgain();
  });
});
