import { at } from '../at';

/** Accuracy on the samples of one group. */
export interface GroupAccuracy {
  readonly group: number;
  readonly samples: number;
  readonly wrong: number;
  /** In [0, 1]. */
  readonly accuracy: number;
}

/**
 * Accuracy for each group of samples, such as those of a writer; in ascending order of accuracy; ties by decreasing
 * size.
 * @param groupOf Group of each sample.
 * @param isRight Whether a sample is predicted correctly.
 * @param samples Sample indices.
 */
export function accuracyByGroup(
  groupOf: ArrayLike<number>,
  isRight: (sample: number) => boolean,
  samples: Iterable<number>,
): GroupAccuracy[] {
  const tallies = new Map<number, { samples: number; wrong: number }>();
  for (const sample of samples) {
    const group = at(groupOf, sample);
    const tally = tallies.get(group) ?? { samples: 0, wrong: 0 };
    tally.samples += 1;
    if (!isRight(sample)) tally.wrong += 1;
    tallies.set(group, tally);
  }
  return [...tallies]
    .map(([group, tally]) => ({ group, ...tally, accuracy: 1 - tally.wrong / tally.samples }))
    .sort((a, b) => a.accuracy - b.accuracy || b.samples - a.samples || a.group - b.group);
}
