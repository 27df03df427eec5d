import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countLabels,
  filterSamples,
  lowerBound,
  NO_FILTER,
  placeOf,
} from '../../../../src/renderer/features/explore/filter';
import { SAMPLE_COUNT, sampleRef } from '../../../../src/renderer/features/explore/sample-ref';

/** Labels as uneven as a seed makes them. */
function labelsFrom(seed: number): Uint8Array {
  let state = seed >>> 0;
  return Uint8Array.from({ length: SAMPLE_COUNT }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) ** 2 * 10);
  });
}

const filters = fc.record({
  split: fc.constantFrom('all' as const, 'train' as const, 'test' as const),
  labels: fc.uniqueArray(fc.integer({ min: 0, max: 9 })).map((digits) => new Set(digits)),
});

describe('filterSamples', () => {
  it('lets through exactly what a plain filter does', () => {
    fc.assert(
      fc.property(fc.integer(), filters, (seed, filter) => {
        const labels = labelsFrom(seed);
        const expected = Array.from(labels.keys()).filter((number) => {
          const isInSplit = filter.split === 'all' || sampleRef(number).split === filter.split;
          return isInSplit && (filter.labels.size === 0 || filter.labels.has(labels[number]!));
        });
        expect([...filterSamples(labels, filter)]).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('lets all through by default', () => {
    expect(filterSamples(labelsFrom(1), NO_FILTER)).toHaveLength(SAMPLE_COUNT);
  });
});

describe('countLabels', () => {
  it('counts as many of each label as the filter lets through', () => {
    const labels = labelsFrom(7);
    for (const split of ['all', 'train', 'test'] as const) {
      const expected = Array.from({ length: 10 }, (_, digit) => {
        return filterSamples(labels, { split, labels: new Set([digit]) }).length;
      });
      expect(countLabels(labels, split)).toEqual(expected);
    }
  });
});

describe('placeOf and lowerBound', () => {
  const rising = fc
    .uniqueArray(fc.integer({ min: 0, max: SAMPLE_COUNT - 1 }))
    .map((numbers) => Uint32Array.from(numbers).sort());

  it('finds what indexOf finds', () => {
    fc.assert(
      fc.property(rising, fc.integer({ min: 0, max: SAMPLE_COUNT - 1 }), (numbers, number) => {
        expect(placeOf(numbers, number)).toBe(numbers.indexOf(number));
        for (const present of numbers) expect(placeOf(numbers, present)).toBe(numbers.indexOf(present));
        expect(lowerBound(numbers, number)).toBe(numbers.filter((other) => other < number).length);
      }),
    );
  });
});
