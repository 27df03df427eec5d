import { at } from '../at';

/**
 * Index of the largest value; the first for ties.
 * @param values At least one; the range from `start` to `end` (exclusive) is searched, such as a row of a matrix.
 * @returns Relative to `start`.
 */
export function argmax(values: ArrayLike<number>, start = 0, end = values.length): number {
  let best = start;
  for (let index = start + 1; index < end; index++) if (at(values, index) > at(values, best)) best = index;
  return best - start;
}

/** Indices of the `count` largest values in decreasing order; ties by index. */
export function topK(values: ArrayLike<number>, count: number): number[] {
  return Array.from(values, (_, index) => index)
    .sort((a, b) => at(values, b) - at(values, a))
    .slice(0, count);
}
