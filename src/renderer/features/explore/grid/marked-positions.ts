import { computed } from 'vue';
import { useMarkStore } from '../marks/marks';
import { useQueryStore } from '../query/query-store';
import { defineStore } from '../../../stores/define-store';

/** Positions of the marked samples in the query's order. */
export const useMarkedPositions = defineStore(() => {
  const { marks } = useMarkStore();
  const { positions } = useQueryStore();
  /** Positions in the grid of the marked samples, in ascending order. */
  const markedPositions = computed(() => {
    const found: number[] = [];
    for (const sample of marks.value.keys()) {
      const position = positions.value.positionOf(sample);
      if (position >= 0) found.push(position);
    }
    return Uint32Array.from(found).sort();
  });

  return { markedPositions };
});
