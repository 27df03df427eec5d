import { computed, effectScope, shallowRef, watch } from 'vue';
import { mapPath, SHIPPED_MAP_PATH } from '../../../../shared/contract/app-urls';
import { SAMPLE_COUNT } from '../../../../shared/mnist';
import { activeModel } from '../../../state/active-model';
import { known } from '../analysis/analyses';
import { DatasetError, fetchInto } from '../data/fetch-bytes';
import { colouring } from './colouring';
import type { Places } from './places';

interface FetchedMap {
  /** The model that is active while it is shown. */
  readonly modelId: string;
  readonly places: Places;
  /** Whether it is the built-in model's, since the active one has none. */
  readonly isShipped: boolean;
}

const fetched = shallowRef<FetchedMap | null>(null);
let isFollowing = false;

const current = computed(() => (fetched.value?.modelId === activeModel.value?.id ? fetched.value : null));

/** Where all samples lie on the map that is shown for the active model; null until it is here. */
export const mapPlaces = computed(() => current.value?.places ?? null);

/** Whether the built-in model's map is shown, since the active model has none of its own. */
export const isMapShipped = computed(() => current.value?.isShipped ?? false);

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
  if (modelId === undefined || !known.value) return;
  const isShipped = !known.value.hasMap;
  const places = new Uint16Array(2 * SAMPLE_COUNT);
  try {
    await fetchInto(isShipped ? SHIPPED_MAP_PATH : mapPath(modelId), new Uint8Array(places.buffer));
  } catch (error) {
    if (error instanceof DatasetError) return;
    throw error;
  }
  if (activeModel.value?.id !== modelId) return;
  // The layout is another model's: what is the active one's own are its predictions.
  if (isShipped && colouring.value === 'label') colouring.value = 'predicted';
  fetched.value = { modelId, places, isShipped };
}
