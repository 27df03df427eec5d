import { computed } from 'vue';
import { useMarkStore } from '../marks/marks';
import { useQueryStore } from '../query/query-store';
import { defineStore } from '../../../stores/define-store';

/** Where marked samples stand in the order of the query. */
export const useMarkedPlaces = defineStore(() => {
  const { marks } = useMarkStore();
  const { places } = useQueryStore();
  /** Places in the grid whose samples are marked, rising. */
  const markedPlaces = computed(() => {
    const found: number[] = [];
    for (const sample of marks.value.keys()) {
      const place = places.value.placeOf(sample);
      if (place >= 0) found.push(place);
    }
    return Uint32Array.from(found).sort();
  });

  return { markedPlaces };
});
