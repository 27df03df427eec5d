import { at } from '../../../../shared/at';
import { argmax } from '../../../../shared/metrics/argmax';
import { CLASS_COUNT } from '../../../../shared/mnist';
import type { Comparison } from '../../../../shared/model/comparison';

export type Side = 'candidate' | 'active';

/** A test sample that one model reads rightly and the other does not. */
export interface Disagreement {
  readonly index: number;
  /** The model that reads it rightly. */
  readonly right: Side;
  /** Ten probabilities by each. */
  readonly candidate: Float32Array;
  readonly active: Float32Array;
  /** What the other model takes it for, and how surely. */
  readonly wrong: { readonly digit: number; readonly probability: number };
}

/** The samples that only one side reads rightly, those first where the other is the surest of its mistake. */
export function disagreements(
  { indices, candidateIsRight, candidate, active }: Comparison,
  right: Side,
): Disagreement[] {
  return indices
    .flatMap((index, row) => {
      if (candidateIsRight[row] !== (right === 'candidate')) return [];
      const ten = ({ probabilities }: Comparison[Side]) =>
        probabilities.subarray(row * CLASS_COUNT, (row + 1) * CLASS_COUNT);
      const tens = { candidate: ten(candidate), active: ten(active) };
      const mistaken = right === 'candidate' ? tens.active : tens.candidate;
      const digit = argmax(mistaken);
      return [{ index, right, ...tens, wrong: { digit, probability: at(mistaken, digit) } }];
    })
    .sort((a, b) => b.wrong.probability - a.wrong.probability);
}
