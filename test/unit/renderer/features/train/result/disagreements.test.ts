import { expect, it } from 'vitest';
import { disagreements } from '../../../../../../src/renderer/features/train/result/disagreements';
import type { Comparison } from '../../../../../../src/shared/model/comparison';

const accuracy = { official: 0.5, corrected: 0.5, perDigit: new Array<number>(10).fill(0.5), loss: 1 };

/** Ten probabilities per prediction, most of it for one digit. */
function saying(...predictions: readonly (readonly [digit: number, probability: number])[]): Float32Array {
  return Float32Array.from(
    predictions.flatMap(([digit, probability]) =>
      Array.from({ length: 10 }, (_, other) => (other === digit ? probability : (1 - probability) / 9)),
    ),
  );
}

const comparison: Comparison = {
  candidate: {
    accuracy,
    milliseconds: { from: 1, to: 2 },
    probabilities: saying([7, 0.9], [3, 0.5], [2, 0.8]),
  },
  active: {
    accuracy,
    milliseconds: { from: 1, to: 2 },
    probabilities: saying([1, 0.6], [8, 0.7], [5, 0.95]),
  },
  indices: [10, 20, 30],
  candidateIsRight: [true, false, true],
};

it('sorts samples that one model predicts correctly by the probability of the other’s error', () => {
  const ofCandidate = disagreements(comparison, 'candidate');
  expect(ofCandidate.map(({ index, wrong }) => [index, wrong.digit])).toEqual([
    [30, 5],
    [10, 1],
  ]);
  expect(ofCandidate[0]?.candidate[2]).toBeCloseTo(0.8);
  expect(ofCandidate[0]?.active[5]).toBeCloseTo(0.95);
  expect(disagreements(comparison, 'active').map(({ index, wrong }) => [index, wrong.digit])).toEqual([
    [20, 3],
  ]);
});
