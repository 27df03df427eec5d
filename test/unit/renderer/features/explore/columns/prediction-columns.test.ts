import fc from 'fast-check';
import { expect, it } from 'vitest';
import { predictionColumns } from '../../../../../../src/renderer/features/explore/columns/prediction-columns';

/** Ten shares that sum to 1. */
const shares = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 10, maxLength: 10 })
  .map((weights) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => (sum === 0 ? 0.1 : weight / sum));
  });

it('derives the columns of each sample from its ten probabilities', () => {
  const samples = fc.array(fc.record({ shares, label: fc.nat(9) }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(samples, (list) => {
      const probabilities = Float32Array.from(list.flatMap((sample) => sample.shares));
      const columns = predictionColumns(
        probabilities,
        Uint8Array.from(list, ({ label }) => label),
      );
      for (const [number, { label }] of list.entries()) {
        const ten = [...probabilities.subarray(number * 10, number * 10 + 10)];
        const best = Math.max(...ten);
        expect(columns.predicted[number]).toBe(ten.indexOf(best));
        expect(columns.verdict[number]).toBe(ten.indexOf(best) === label ? 0 : 1);
        expect(columns.confidence[number]).toBe(best);
        expect(columns.loss[number]).toBeCloseTo(-Math.log(Math.max(1e-7, ten[label]!)), 4);
        const others = ten.filter((_, digit) => digit !== label);
        expect(columns.margin[number]).toBeCloseTo(ten[label]! - Math.max(...others), 6);
      }
    }),
  );
});
