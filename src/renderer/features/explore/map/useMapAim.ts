import { refDebounced } from '@vueuse/core';
import { computed, shallowRef, type Ref } from 'vue';
import { useQueryStore } from '../query/query-store';
import type { Point } from './camera';
import { sampleAt, samplesInside, type MapPoints } from './points';

/** Delay in milliseconds after the last movement, before the view is announced. */
const REST = 250;

interface MapAimOptions {
  readonly points: Readonly<Ref<MapPoints | null>>;
  /** Corners of the visible area, in map points. */
  readonly view: Readonly<Ref<readonly Point[]>>;
}

/**
 * Describes the view for keyboard and screen reader users: how many samples are visible, and which is nearest
 * to the centre. Only samples that pass the filters count.
 */
export function useMapAim({ points, view }: MapAimOptions) {
  const { filterResult } = useQueryStore();
  /** Whether the map has the keyboard focus. */
  const isOn = shallowRef(false);

  const inView = computed(() => (points.value ? samplesInside(points.value, view.value) : []));

  const sample = computed(() => {
    const [corner, , opposite] = view.value;
    if (!isOn.value || !points.value || !corner || !opposite) return null;
    const middle = { x: (corner.x + opposite.x) / 2, y: (corner.y + opposite.y) / 2 };
    const reach = Math.hypot(opposite.x - corner.x, opposite.y - corner.y) / 2;
    const { fails } = filterResult.value;
    return sampleAt(points.value, middle, reach, (number) => (fails[number] ?? 0) === 0);
  });

  const target = computed(() => {
    if (!isOn.value) return null;
    const { fails } = filterResult.value;
    return {
      sample: sample.value,
      count: inView.value.filter((number) => (fails[number] ?? 0) === 0).length,
    };
  });

  return { isOn, sample, inView, announced: refDebounced(target, REST) };
}
