/** What out-of-sample probabilities say of the labels. */
export interface LabelIssues {
  /** Of each sample how little its label is believed, in [0, 1]: 0 sure of it, 0.5 undecided, 1 sure of another. */
  readonly suspicion: Float32Array;
  /** The mostProbable class of each sample. */
  readonly seen: Uint8Array;
  /** Samples in which another class than the label is seen, the most suspect first. */
  readonly ranked: Uint32Array;
  /** How many of them are issues by confident learning's own, stricter count. */
  readonly confident: number;
}

/**
 * Finds labels that may be wrong and ranks them by normalised margin: the probability of the label less the largest of the others, which is
 * mapped from [1, -1] to [0, 1]. Confident learning counts those only in which another class reaches the mean probability that its own samples
 * have.
 * @see Northcutt, Jiang and Chuang, "Confident Learning: Estimating Uncertainty in Dataset Labels", JAIR 70, 2021: sections 3.1 and 3.2.
 * @param probabilities From models that did not learn the sample, `classes` a sample.
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

/** For each class the mean probability that the samples labelled so give it. */
function selfConfidences(probabilities: Float32Array, labels: Uint8Array, classes: number): number[] {
  const sums = new Array<number>(classes).fill(0);
  const counts = new Array<number>(classes).fill(0);
  for (const [sample, label] of labels.entries()) {
    sums[label] = (sums[label] ?? 0) + (probabilities[sample * classes + label] ?? 0);
    counts[label] = (counts[label] ?? 0) + 1;
  }
  return sums.map((sum, digit) => sum / Math.max(1, counts[digit] ?? 0));
}
