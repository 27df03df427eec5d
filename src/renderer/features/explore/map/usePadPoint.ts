import { computed } from 'vue';
import { usePadStore } from '../../../entities/pad/pad-store';
import { useNearest } from '../nearest/useNearest';
import { useMapStore } from './map-points';
import { meanPoint } from './points';

/**
 * The map point of the drawing on the pad: the weighted mean of the points of its nearest neighbours. Null if
 * the pad is blank, and until all samples are scored.
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
