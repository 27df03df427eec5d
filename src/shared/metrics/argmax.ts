import { at } from '../at';

/**
 * Index of the largest value; the first of equals.
 * @param values At least one; of several rows in one array, such as ten probabilities a sample, the row from `start` up to `end` is looked at.
 * @returns Relative to `start`.
 */
export function argmax(values: ArrayLike<number>, start = 0, end = values.length): number {
  let best = start;
  for (let index = start + 1; index < end; index++) if (at(values, index) > at(values, best)) best = index;
  return best - start;
}

/** Indices of the `count` largest values, the largest first; of equals the first. */
export function topK(values: ArrayLike<number>, count: number): number[] {
  return Array.from(values, (_, index) => index)
    .sort((a, b) => at(values, b) - at(values, a))
    .slice(0, count);
}
