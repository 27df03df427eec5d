import { at } from '../at';

/** Accuracies by official labels and with known label errors corrected, in [0, 1]. */
export interface Accuracies {
  readonly official: number;
  readonly corrected: number;
}

/**
 * @param accepted Accepted classes of samples with label errors; an empty list excludes the sample.
 * @param samples Sample indices; at least one.
 */
export function accuracies(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  accepted: ReadonlyMap<number, readonly number[]>,
  samples: Iterable<number>,
): Accuracies {
  let total = 0;
  let right = 0;
  let correctedTotal = 0;
  let correctedRight = 0;
  for (const sample of samples) {
    const read = at(predicted, sample);
    const label = at(labels, sample);
    const counted = accepted.get(sample) ?? [label];
    total += 1;
    if (read === label) right += 1;
    if (counted.length > 0) correctedTotal += 1;
    if (counted.includes(read)) correctedRight += 1;
  }
  return { official: right / total, corrected: correctedRight / correctedTotal };
}
