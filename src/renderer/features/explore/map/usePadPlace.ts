import { computed } from 'vue';
import { useSheetStore } from '../../../entities/pad/sheet-store';
import { useNearest } from '../nearest/useNearest';
import { useMapStore } from './map-places';
import { meanPlace } from './places';

/**
 * Where the digit on the pad lies on the map, as it is drawn: the weighted mean of the places of its exact nearest neighbours. Null for a blank
 * pad, and until the model has read all samples.
 */
export function usePadPlace() {
  const { ink } = useSheetStore();
  const { mapPlaces } = useMapStore();
  const question = computed(() => (ink.value ? { pixels: ink.value.pixels } : null));
  const neighbours = useNearest(question);
  return computed(() => {
    const places = mapPlaces.value;
    const found = neighbours.value;
    return places && found.kind === 'ready' ? meanPlace(places, found.numbers, found.distances) : null;
  });
}
