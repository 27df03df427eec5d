import { CLASS_COUNT, SPLIT_SIZES, type Split } from '../../../shared/mnist';
import { SAMPLE_COUNT } from './sample-ref';

/** Which samples the wall shows. */
export interface SampleFilter {
  readonly split: Split | 'all';
  /** The digits let through; none chosen lets all of them through. */
  readonly labels: ReadonlySet<number>;
}

export const NO_FILTER: SampleFilter = { split: 'all', labels: new Set() };

/** First sample number of a split and the one after its last. */
function splitRange(split: SampleFilter['split']): readonly [start: number, end: number] {
  if (split === 'train') return [0, SPLIT_SIZES.train];
  if (split === 'test') return [SPLIT_SIZES.train, SAMPLE_COUNT];
  return [0, SAMPLE_COUNT];
}

/**
 * The numbers of the samples that a filter lets through, rising.
 * @param labels The label of every sample by its number.
 */
export function filterSamples(labels: Uint8Array, filter: SampleFilter): Uint32Array {
  const [start, end] = splitRange(filter.split);
  const passes = new Uint8Array(CLASS_COUNT);
  for (let digit = 0; digit < CLASS_COUNT; digit++)
    passes[digit] = filter.labels.size === 0 || filter.labels.has(digit) ? 1 : 0;

  const numbers = new Uint32Array(end - start);
  let count = 0;
  for (let number = start; number < end; number++) {
    if (passes[labels[number] ?? 0]) numbers[count++] = number;
  }
  return numbers.slice(0, count);
}

/** How many samples of a split have each label. */
export function countLabels(labels: Uint8Array, split: SampleFilter['split']): readonly number[] {
  const counts = new Uint32Array(CLASS_COUNT);
  const [start, end] = splitRange(split);
  for (const label of labels.subarray(start, end)) counts[label] = (counts[label] ?? 0) + 1;
  return [...counts];
}

/** The place of a sample in a rising list of numbers, or -1. */
export function placeOf(numbers: Uint32Array, number: number): number {
  const place = lowerBound(numbers, number);
  return numbers[place] === number ? place : -1;
}

/** The place of the first number that is not below `number`; the length where all are. */
export function lowerBound(numbers: Uint32Array, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
