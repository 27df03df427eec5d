import { computed, onScopeDispose, readonly, shallowRef } from 'vue';
import type { EventOf } from '../../shared/contract/ipc';
import type { ModelCard } from '../../shared/model/card';
import { defineStore } from '../stores/define-store';

/** The active model, and the state of its predictor. */
export const useActiveModelStore = defineStore((api) => {
  const card = shallowRef<ModelCard | null>(null);
  const status = shallowRef<EventOf<'predictor:status'>['state']>('starting');

  onScopeDispose(api.models.onActivated((activated) => (card.value = activated)));
  onScopeDispose(api.predictor.onStatus(({ state }) => (status.value = state)));

  /** Null until the predictor has reported it. */
  const activeModel = computed(() => card.value);
  const predictorState = readonly(status);

  /** Confidence below which a prediction is shown as unsure. */
  const confidenceThreshold = computed(() => card.value?.confidenceThreshold ?? 0);

  return { activeModel, predictorState, confidenceThreshold };
});
