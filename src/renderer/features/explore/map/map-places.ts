import { computed, effectScope, shallowRef, watch } from 'vue';
import { mapPath } from '../../../../shared/contract/app-urls';
import { SAMPLE_COUNT } from '../../../../shared/mnist';
import { activeModel } from '../../../state/active-model';
import { known } from '../analysis/analyses';
import { DatasetError, fetchInto } from '../data/fetch-bytes';
import type { Places } from './places';

const fetched = shallowRef<{ readonly modelId: string; readonly places: Places } | null>(null);
let isFollowing = false;

/** Where all samples lie on the active model's map; null where it has none, or it is on its way. */
export const mapPlaces = computed(() =>
  fetched.value?.modelId === activeModel.value?.id ? (fetched.value?.places ?? null) : null,
);

/** Fetches the map of the model that speaks, now and whenever there is another. */
export function followMap(): void {
  if (isFollowing) return;
  isFollowing = true;
  effectScope(true).run(() => {
    watch(known, read, { immediate: true });
  });
}

async function read(): Promise<void> {
  const modelId = activeModel.value?.id;
  if (modelId === undefined || !known.value?.hasMap) return;
  const places = new Uint16Array(2 * SAMPLE_COUNT);
  try {
    await fetchInto(mapPath(modelId), new Uint8Array(places.buffer));
  } catch (error) {
    if (error instanceof DatasetError) return;
    throw error;
  }
  if (activeModel.value?.id === modelId) fetched.value = { modelId, places };
}
