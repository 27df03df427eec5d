import { at } from '../at';

/**
 * Counts how often each label was read as each class, over some samples.
 * @param samples Numbers of the samples.
 * @returns `classes` rows, one a label; in each a count a class that was read.
 */
export function confusionMatrix(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  samples: Iterable<number>,
  classes: number,
): number[] {
  const counts = new Array<number>(classes * classes).fill(0);
  for (const sample of samples) {
    const cell = at(labels, sample) * classes + at(predicted, sample);
    counts[cell] = at(counts, cell) + 1;
  }
  return counts;
}

/** How well one class is told from the others; null where nothing can be said for want of samples. */
export interface ClassScores {
  /** Samples with this label. */
  readonly support: number;
  /** Share of what was read as the class that is it. */
  readonly precision: number | null;
  /** Share of the class that was read as it. */
  readonly recall: number | null;
  /** Harmonic mean of both. */
  readonly f1: number | null;
}

/** Precision, recall and F1 of each class (van Rijsbergen, "Information Retrieval", 1979). */
export function classScores(confusion: readonly number[], classes: number): ClassScores[] {
  const countOf = (label: number, read: number): number => at(confusion, label * classes + read);
  return Array.from({ length: classes }, (_, digit) => {
    const right = countOf(digit, digit);
    let support = 0;
    let read = 0;
    for (let other = 0; other < classes; other++) {
      support += countOf(digit, other);
      read += countOf(other, digit);
    }
    return {
      support,
      precision: ratio(right, read),
      recall: ratio(right, support),
      f1: ratio(2 * right, support + read),
    };
  });
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
