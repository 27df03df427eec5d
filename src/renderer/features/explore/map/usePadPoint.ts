import { computed } from 'vue';
import { usePadStore } from '../../../entities/pad/pad-store';
import { useNearest } from '../nearest/useNearest';
import { useMapStore } from './map-points';
import { meanPoint } from './points';

/**
 * Where the digit on the pad lies on the map, as it is drawn: the weighted mean of the points of its exact nearest neighbours. Null for a blank
 * pad, and until the model has read all samples.
 */
export function usePadPoint() {
  const { ink } = usePadStore();
  const { mapPoints } = useMapStore();
  const question = computed(() => (ink.value ? { pixels: ink.value.pixels } : null));
  const neighbours = useNearest(question);
  return computed(() => {
    const points = mapPoints.value;
    const found = neighbours.value;
    return points && found.kind === 'ready' ? meanPoint(points, found.numbers, found.distances) : null;
  });
}
