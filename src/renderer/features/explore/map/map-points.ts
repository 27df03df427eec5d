import { computed, watch } from 'vue';
import { mapPath, SHIPPED_MAP_PATH } from '../../../../shared/contract/app-urls';
import { SAMPLE_COUNT } from '../../../../shared/mnist';
import { useActiveModelStore } from '../../../state/active-model';
import { useAnalysisStore } from '../analysis/analyses';
import { fetchInto } from '../../../fetch-bytes';
import { useColouringStore } from './colouring';
import type { MapPoints } from './points';
import { defineStore } from '../../../stores/define-store';
import { useResource } from '../../../stores/resource';

interface FetchedMap {
  /** The model that is active while it is shown. */
  readonly modelId: string;
  readonly points: MapPoints;
  /** Whether it is the built-in model's, since the active one has none. */
  readonly isShipped: boolean;
}

/** Where the samples lie on the map of the active model. */
export const useMapStore = defineStore(() => {
  const { activeModel } = useActiveModelStore();
  const { known } = useAnalysisStore();
  const { colouring } = useColouringStore();
  const { value: fetched, follow: followMap } = useResource({
    key: () => known.value,
    fetch: async ({ hasMap }): Promise<FetchedMap | null> => {
      const modelId = activeModel.value?.id;
      if (modelId === undefined) return null;
      const points = new Uint16Array(2 * SAMPLE_COUNT);
      await fetchInto(hasMap ? mapPath(modelId) : SHIPPED_MAP_PATH, new Uint8Array(points.buffer));
      return { modelId, points, isShipped: !hasMap };
    },
    staysUntilNext: true,
  });

  const current = computed(() => (fetched.value?.modelId === activeModel.value?.id ? fetched.value : null));

  /** Where all samples lie on the map that is shown for the active model; null until it is here. */
  const mapPoints = computed(() => current.value?.points ?? null);

  /** Whether the built-in model's map is shown, since the active model has none of its own. */
  const isMapShipped = computed(() => current.value?.isShipped ?? false);

  watch(
    fetched,
    (map) => {
      // The layout is another model's: what is the active one's own are its predictions.
      if (map?.isShipped && colouring.value === 'label') colouring.value = 'predicted';
    },
    { flush: 'sync' },
  );

  return { mapPoints, isMapShipped, followMap };
});
