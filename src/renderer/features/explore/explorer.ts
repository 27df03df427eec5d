import { computed, readonly, shallowRef } from 'vue';
import { SPLIT_SIZES, SPLITS, type Split } from '../../../shared/mnist';
import { DatasetError, loadDataset, type Dataset } from './dataset';
import { countLabels, filterSamples, NO_FILTER, placeOf, type SampleFilter } from './filter';
import { sampleNumber, sampleRef, type SampleRef } from './sample-ref';
import { nearestSide } from './wall/geometry';

/*
 * What the explorer shows and where the person is in it. It outlives the view, so that all is as it was
 * when they come back.
 */

export type LoadState =
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: DatasetError['code'] };

const INITIAL_SIDE_CSS = 56;

const loadState = shallowRef<LoadState>({ kind: 'loading', share: 0 });
const dataset = shallowRef<Dataset | null>(null);
const filter = shallowRef<SampleFilter>(NO_FILTER);
const revealed = shallowRef<{ readonly number: number } | null>(null);
const jumpRequests = shallowRef(0);

/** The sample looked at, by its number. */
export const selected = shallowRef<number | null>(null);

/** Side of the pictures on the wall, in device pixels. */
export const pictureSide = shallowRef(nearestSide(INITIAL_SIDE_CSS * devicePixelRatio));

/** Samples on the wall, rising by number. */
export const numbers = computed(() =>
  dataset.value ? filterSamples(dataset.value.labels, filter.value) : new Uint32Array(),
);

/** Samples of each label in the chosen split, whatever labels are chosen. */
export const labelCounts = computed(() =>
  dataset.value ? countLabels(dataset.value.labels, filter.value.split) : null,
);

/** Samples in each choice of split. */
export const splitCounts: Readonly<Record<SampleFilter['split'], number>> = {
  all: SPLITS.reduce((sum, split) => sum + SPLIT_SIZES[split], 0),
  ...SPLIT_SIZES,
};

/** Asks the wall to bring a sample into view; a new object each time. */
export const toReveal = readonly(revealed);

/** Rises each time that the person asks to type a sample's index. */
export const jumpRequest = readonly(jumpRequests);

export const state = readonly(loadState);
export const loaded = readonly(dataset);
export const activeFilter = readonly(filter);

let loading: Promise<void> | null = null;

/** Fetches the data set, unless it is here or on its way. After a failure it tries again. */
export function ensureLoaded(): Promise<void> {
  loading ??= load().finally(() => {
    if (!dataset.value) loading = null;
  });
  return loading;
}

async function load(): Promise<void> {
  loadState.value = { kind: 'loading', share: 0 };
  try {
    dataset.value = await loadDataset((share) => (loadState.value = { kind: 'loading', share }));
    loadState.value = { kind: 'ready' };
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    loadState.value = { kind: 'failed', code: error.code };
  }
}

export function filterSplit(split: SampleFilter['split']): void {
  filter.value = { ...filter.value, split };
}

/** Takes a label into the filter or out of it. */
export function toggleLabel(digit: number): void {
  const labels = new Set(filter.value.labels);
  if (!labels.delete(digit)) labels.add(digit);
  filter.value = { ...filter.value, labels };
}

export function clearLabels(): void {
  filter.value = { ...filter.value, labels: new Set() };
}

/** The split that a bare index is meant in. */
export const jumpSplit = computed<Split>(() => (filter.value.split === 'test' ? 'test' : 'train'));

/** Goes to a sample. Where the filter hides it, what hides it is taken out of the filter. */
export function jumpTo(ref: SampleRef): void {
  const number = sampleNumber(ref);
  if (filter.value.split !== 'all' && filter.value.split !== ref.split) filterSplit('all');
  if (placeOf(numbers.value, number) < 0) clearLabels();
  select(number);
}

/** Looks at a sample and brings it into view. */
export function select(number: number): void {
  selected.value = number;
  revealed.value = { number };
}

/** Moves to a sample some places on within the filter; the first, where none is looked at. */
export function step(places: number): void {
  const list = numbers.value;
  const place = selected.value === null ? -1 : placeOf(list, selected.value);
  const target = place < 0 ? 0 : Math.min(list.length - 1, Math.max(0, place + places));
  const number = list[target];
  if (number !== undefined) select(number);
}

export function askForJump(): void {
  jumpRequests.value++;
}

/** What is told of a sample in one line: its split, index and label. */
export function describe(number: number): (SampleRef & { readonly label: number }) | null {
  const label = dataset.value?.labels[number];
  return label === undefined ? null : { ...sampleRef(number), label };
}
