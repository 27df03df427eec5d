import { computed, readonly, shallowRef, watch } from 'vue';
import { useDataStore } from '../../entities/dataset/data-store';
import { nearestSide, imageSides } from '../../entities/dataset/sides';
import { useSampleRequest } from '../../entities/dataset/sample-request';
import { partOf } from '../../entities/dataset/dataset';
import type { Part } from '../../entities/dataset/part';
import { usePaneStore } from './pane';
import { useQueryStore } from './query/query-store';
import { sampleNumber, type SampleRef } from '../../entities/dataset/sample-ref';
import { defineStore } from '../../stores/define-store';

const INITIAL_SIDE_CSS = 56;

export interface SampleFacts {
  readonly number: number;
  readonly part: Part;
  /** Zero-based, within its part. */
  readonly index: number;
  readonly label: number;
  /** The name of the label's class. */
  readonly className: string;
}

/** The selected sample, and the size of images in the explorer. Independent of the view's lifetime. */
export const useExplorerStore = defineStore(() => {
  const { dataset, showOther } = useDataStore();
  const { requested } = useSampleRequest();
  const { pane } = usePaneStore();
  const { letThrough, numbers, positions, query } = useQueryStore();
  const chosen = shallowRef<number | null>(null);
  const revealed = shallowRef<{ readonly number: number } | null>(null);
  const wishedSide = shallowRef(INITIAL_SIDE_CSS * devicePixelRatio);

  /** The selected sample's number; null if none is, or the dataset has no such sample. */
  const selected = readonly(chosen);

  /** Sides that an image can have in the grid, in device pixels, in ascending order. */
  const sides = computed(() =>
    dataset.value ? imageSides(dataset.value.width, dataset.value.height) : [INITIAL_SIDE_CSS],
  );

  /** Chosen side of the images, in device pixels: one of `sides`. */
  const imageSide = computed({
    get: () => nearestSide(sides.value, wishedSide.value),
    set: (side) => (wishedSide.value = side),
  });

  const fitted = shallowRef<number | null>(null);

  /**
   * Temporarily enlarges the few images of a grid, until the user chooses a side; null shows the chosen side.
   */
  function fitGrid(side: number | null): void {
    fitted.value = side;
  }

  /**
   * Side of the images in the grid, in device pixels: `imageSide`, or larger if few images are enlarged to
   * fill it.
   */
  const gridSide = computed({
    get: () => fitted.value ?? imageSide.value,
    set: (side) => {
      fitted.value = null;
      imageSide.value = side;
    },
  });

  /** Requests that the grid scrolls a sample into view; a new object for each request. */
  const toReveal = readonly(revealed);

  // In another dataset, the same number is another sample.
  watch(
    () => dataset.value?.id,
    (_, before) => {
      if (before !== undefined) chosen.value = null;
    },
  );

  /** The part for an index typed without one: that of the filter, or the first. */
  const jumpPart = computed(() => {
    const parts = dataset.value?.parts ?? [];
    const filter = query.value.filters.find((one) => one.kind === 'values' && one.column === 'split');
    const only = filter?.kind === 'values' && filter.values.length === 1 ? filter.values[0] : undefined;
    return parts[only ?? 0];
  });

  /** Selects and reveals a sample of MNIST. */
  function jumpTo(ref: SampleRef): void {
    showOther(null);
    pane.value = 'grid';
    goTo(sampleNumber(ref));
  }

  /** Selects and reveals a sample of the dataset that is shown. Filters that hide it are removed. */
  function goTo(number: number): void {
    if (dataset.value && positions.value.positionOf(number) < 0) letThrough(number);
    select(number);
  }

  /** Selects a sample and scrolls it into view. */
  function select(number: number): void {
    chosen.value = number;
    revealed.value = { number };
  }

  /**
   * Moves the selection by a number of positions within the filtered samples; selects the first if none is.
   */
  function step(distance: number): void {
    const list = numbers.value;
    const position = chosen.value === null ? -1 : positions.value.positionOf(chosen.value);
    const target = position < 0 ? 0 : Math.min(list.length - 1, Math.max(0, position + distance));
    const number = list[target];
    if (number !== undefined) select(number);
  }

  /** A sample's attributes for its caption. */
  function describe(number: number): SampleFacts | null {
    const shown = dataset.value;
    const part = shown && partOf(shown, number);
    if (!part) return null;
    const label = shown.labels[number] ?? 0;
    return {
      number,
      part,
      index: number - part.start,
      label,
      className: shown.classes[label] ?? String(label),
    };
  }

  // Another view may have requested a sample before the explorer was created.
  watch(requested, (ref) => ref && jumpTo(ref), { flush: 'sync', immediate: true });

  return {
    selected,
    sides,
    imageSide,
    fitGrid,
    gridSide,
    toReveal,
    jumpPart,
    jumpTo,
    goTo,
    select,
    step,
    describe,
  };
});
