import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerBound, positionsOf } from '../../../../../../src/renderer/features/explore/query/positions';

const COUNT = 500;
const chosen = fc.uniqueArray(fc.integer({ min: 0, max: COUNT - 1 }));

describe('positions', () => {
  it('equal indexOf, in any order', () => {
    fc.assert(
      fc.property(chosen, (list) => {
        const { positionOf } = positionsOf(Uint32Array.from(list), COUNT);
        for (let number = 0; number < COUNT; number++) expect(positionOf(number)).toBe(list.indexOf(number));
        expect(positionOf(COUNT)).toBe(-1);
      }),
    );
  });

  it('of missing numbers are those where they would be inserted in an ascending list', () => {
    fc.assert(
      fc.property(chosen, fc.integer({ min: 0, max: COUNT }), (list, number) => {
        const rising = Uint32Array.from(list).sort();
        expect(lowerBound(rising, number)).toBe(rising.filter((other) => other < number).length);
      }),
    );
  });
});
