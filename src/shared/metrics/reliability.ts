import { at } from '../at';

/** Number of bins of the reliability diagram, as in Guo et al. */
const RELIABILITY_BINS = 15;

/** The samples whose confidence lies in one bin, `(from, to]`. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly samples: number[];
  /** Mean confidence; 0 for an empty bin. */
  readonly confidence: number;
  /** Accuracy, in [0, 1]; 0 for an empty bin. */
  readonly accuracy: number;
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  /**
   * Expected calibration error: the mean difference of confidence and accuracy over the bins, weighted by samples; in
   * [0, 1].
   */
  readonly error: number;
}

/**
 * Computes the reliability diagram and the expected calibration error of a model.
 * @see Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", ICML 2017: equations 2, 3 and 5.
 * @param confidence Largest probability of each sample; shape [samples], in [0, 1].
 * @param isRight Whether a sample is predicted correctly.
 * @param samples Sample indices.
 */
export function reliability(
  confidence: ArrayLike<number>,
  isRight: (sample: number) => boolean,
  samples: Iterable<number>,
  binCount = RELIABILITY_BINS,
): Reliability {
  const members = Array.from({ length: binCount }, () => ({
    samples: new Array<number>(),
    sum: 0,
    right: 0,
  }));
  let total = 0;
  for (const sample of samples) {
    const value = at(confidence, sample);
    const bin = members[Math.min(binCount - 1, Math.max(0, Math.ceil(value * binCount) - 1))];
    if (!bin) continue;
    bin.samples.push(sample);
    bin.sum += value;
    if (isRight(sample)) bin.right += 1;
    total += 1;
  }
  let error = 0;
  const bins = members.map((bin, index) => {
    const count = bin.samples.length;
    if (count > 0) error += Math.abs(bin.right - bin.sum) / total;
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      samples: bin.samples,
      confidence: count === 0 ? 0 : bin.sum / count,
      accuracy: count === 0 ? 0 : bin.right / count,
    };
  });
  return { bins, error };
}
