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
  /** The active model for which it is shown. */
  readonly modelId: string;
  readonly points: MapPoints;
  /** Whether it is the bundled model's map, because the active model has none. */
  readonly isShipped: boolean;
}

/** The map of the active model. */
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

  /** Map points of all samples, for the active model; null until loaded. */
  const mapPoints = computed(() => current.value?.points ?? null);

  /** Whether the bundled model's map is shown because the active model has none. */
  const isMapShipped = computed(() => current.value?.isShipped ?? false);

  watch(
    fetched,
    (map) => {
      // The layout is another model's; only the predictions are those of the active model.
      if (map?.isShipped && colouring.value === 'label') colouring.value = 'predicted';
    },
    { flush: 'sync' },
  );

  return { mapPoints, isMapShipped, followMap };
});
