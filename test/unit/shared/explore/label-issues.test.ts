import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLabelIssues } from '../../../../src/shared/explore/label-issues';
import { packProbabilities, unpackProbabilities } from '../../../../src/shared/explore/log-probabilities';

const CLASSES = 3;
const row = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: CLASSES, maxLength: CLASSES })
  .map((weights) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => weight / sum);
  });
const samples = fc.array(fc.record({ row, label: fc.nat(CLASSES - 1) }), { minLength: 1, maxLength: 40 });

describe('label issues', () => {
  it('are ranked by normalised margin, and are those read otherwise', () => {
    fc.assert(
      fc.property(samples, (all) => {
        const probabilities = Float32Array.from(all.flatMap((one) => one.row));
        const found = findLabelIssues(
          probabilities,
          Uint8Array.from(all, ({ label }) => label),
          CLASSES,
        );
        const margins = all.map((one, sample) => {
          const own = probabilities.subarray(sample * CLASSES, (sample + 1) * CLASSES);
          return own[one.label]! - Math.max(...own.filter((_, digit) => digit !== one.label));
        });
        for (const [sample, margin] of margins.entries())
          expect(found.suspicion[sample]).toBeCloseTo((1 - margin) / 2, 6);
        const doubted = [...margins.keys()].filter((sample) => margins[sample]! < 0);
        expect([...found.ranked].sort((a, b) => a - b)).toEqual(doubted);
        for (const sample of found.ranked) expect(found.seen[sample]).not.toBe(all[sample]!.label);
        const order = [...found.ranked].map((sample) => found.suspicion[sample]!);
        expect(order).toEqual([...order].sort((a, b) => b - a));
        expect(found.confident).toBeLessThanOrEqual(found.ranked.length);
      }),
    );
  });

  it('counts as confident what reaches the mean of the other class', () => {
    const probabilities = Float32Array.from([0.9, 0.1, 0.8, 0.2, 0.2, 0.8, 0.05, 0.95, 0.95, 0.05, 0.6, 0.4]);
    const found = findLabelIssues(probabilities, Uint8Array.from([0, 0, 1, 1, 1, 1]), 2);
    expect([...found.ranked]).toEqual([4, 5]);
    expect(found.confident).toBe(1);
  });
});

it('probabilities come back from a byte each with three per cent of themselves', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const probabilities = Float32Array.from(rows.flat());
      const again = unpackProbabilities(packProbabilities(probabilities), CLASSES);
      for (const [index, probability] of again.entries())
        expect(Math.abs(probability / probabilities[index]! - 1)).toBeLessThan(0.07);
      for (let start = 0; start < again.length; start += CLASSES)
        expect(again.subarray(start, start + CLASSES).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    }),
  );
});

it('a probability of 0 is packed as the smallest there is', () => {
  expect([...packProbabilities(Float32Array.of(0, 1))]).toEqual([255, 0]);
});
