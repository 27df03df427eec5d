import { computed, readonly, shallowRef } from 'vue';
import type { EventOf } from '../../shared/contract/ipc';
import type { ModelCard } from '../../shared/model/card';
import { api } from '../bridge';

const card = shallowRef<ModelCard | null>(null);
const status = shallowRef<EventOf<'predictor:status'>['state']>('starting');

api.models.onActivated((activated) => (card.value = activated));
api.predictor.onStatus(({ state }) => (status.value = state));

/** The model that speaks; null until the predictor has told which. */
export const activeModel = computed(() => card.value);
export const predictorState = readonly(status);

/** Confidence under which a prediction is called unsure. */
export const confidenceThreshold = computed(() => card.value?.confidenceThreshold ?? 0);
