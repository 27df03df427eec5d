import { computed } from 'vue';
import { marks } from '../marks/marks';
import { places } from '../query/query-store';

/** Places on the wall whose samples are marked, rising. */
export const markedPlaces = computed(() => {
  const found: number[] = [];
  for (const sample of marks.value.keys()) {
    const place = places.value.placeOf(sample);
    if (place >= 0) found.push(place);
  }
  return Uint32Array.from(found).sort();
});
