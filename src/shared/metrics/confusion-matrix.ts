import { at } from '../at';

/**
 * Computes the confusion matrix of some samples.
 * @param samples Sample indices.
 * @returns Shape [classes, classes]: counts by label and predicted class.
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

/** Scores of one class; null if undefined for lack of samples. */
export interface ClassScores {
  /** Number of samples with this label. */
  readonly support: number;
  /** Share of the predictions of this class that are correct, in [0, 1]. */
  readonly precision: number | null;
  /** Share of the samples of this class that are predicted correctly, in [0, 1]. */
  readonly recall: number | null;
  /** Harmonic mean of precision and recall, in [0, 1]. */
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
