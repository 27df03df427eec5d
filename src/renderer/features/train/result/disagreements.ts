import { at } from '../../../../shared/at';
import { argmax } from '../../../../shared/metrics/argmax';
import { CLASS_COUNT } from '../../../../shared/mnist';
import type { Comparison } from '../../../../shared/model/comparison';

export type Side = 'candidate' | 'active';

/** A test sample that only one of two models predicts correctly. */
export interface Disagreement {
  readonly index: number;
  /** The model that predicts it correctly. */
  readonly right: Side;
  /** Ten probabilities by each. */
  readonly candidate: Float32Array;
  readonly active: Float32Array;
  /** The wrong prediction of the other model, and its probability. */
  readonly wrong: { readonly digit: number; readonly probability: number };
}

/**
 * The samples that only one model predicts correctly, ordered by the probability of the other's wrong
 * prediction, descending.
 */
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
