/** Label issues found from out-of-sample probabilities. */
export interface LabelIssues {
  /** Shape [samples], in [0, 1]: 0 is certainty of the label, 0.5 undecided, 1 certainty of another class. */
  readonly suspicion: Float32Array;
  /** The most probable class of each sample; shape [samples]. */
  readonly seen: Uint8Array;
  /** Indices of the samples whose most probable class differs from the label, by decreasing suspicion. */
  readonly ranked: Uint32Array;
  /** Number of issues by confident learning's stricter criterion. */
  readonly confident: number;
}

/**
 * Finds label issues and ranks them by normalised margin: the probability of the label minus the largest other
 * probability, mapped from [1, -1] to [0, 1]. Confident learning counts only samples in which another class reaches the
 * mean probability of the samples labelled with that class.
 * @see Northcutt, Jiang and Chuang, "Confident Learning: Estimating Uncertainty in Dataset Labels", JAIR 70, 2021:
 *   sections 3.1 and 3.2.
 * @param probabilities Out-of-sample probabilities, shape [samples, classes].
 */
export function findLabelIssues(
  probabilities: Float32Array,
  labels: Uint8Array,
  classes: number,
): LabelIssues {
  const thresholds = selfConfidences(probabilities, labels, classes);
  const suspicion = new Float32Array(labels.length);
  const seen = new Uint8Array(labels.length);
  const doubted: number[] = [];
  let confident = 0;
  for (const [sample, label] of labels.entries()) {
    const row = probabilities.subarray(sample * classes, (sample + 1) * classes);
    const other = likeliestOther(row, label);
    const ofLabel = row[label] ?? 0;
    const ofOther = row[other] ?? 0;
    suspicion[sample] = (1 - ofLabel + ofOther) / 2;
    seen[sample] = ofOther > ofLabel ? other : label;
    if (ofOther <= ofLabel) continue;
    doubted.push(sample);
    if (ofOther >= (thresholds[other] ?? 1)) confident += 1;
  }
  const ranked = doubted.sort((a, b) => (suspicion[b] ?? 0) - (suspicion[a] ?? 0) || a - b);
  return { suspicion, seen, ranked: Uint32Array.from(ranked), confident };
}

function likeliestOther(row: Float32Array, label: number): number {
  let best = label === 0 ? 1 : 0;
  for (const [digit, probability] of row.entries())
    if (digit !== label && probability > (row[best] ?? 0)) best = digit;
  return best;
}

/** Computes the mean probability of each class over the samples labelled with it. */
function selfConfidences(probabilities: Float32Array, labels: Uint8Array, classes: number): number[] {
  const sums = new Array<number>(classes).fill(0);
  const counts = new Array<number>(classes).fill(0);
  for (const [sample, label] of labels.entries()) {
    sums[label] = (sums[label] ?? 0) + (probabilities[sample * classes + label] ?? 0);
    counts[label] = (counts[label] ?? 0) + 1;
  }
  return sums.map((sum, digit) => sum / Math.max(1, counts[digit] ?? 0));
}
