import fc from 'fast-check';
import { expect, it } from 'vitest';
import { confusionCells, worstConfusion } from '../../../../src/renderer/ui/confusion';

const counted = (cells: Record<number, number>): number[] =>
  Array.from({ length: 100 }, (_, cell) => cells[cell] ?? 0);

it('the worst confusion is the wrong cell with most samples', () => {
  const counts = counted({ 0: 900, 49: 12, 94: 7 });
  expect(worstConfusion(counts)).toMatchObject({ truth: 4, read: 9, count: 12 });
  expect(worstConfusion(counted({ 11: 5 }))).toBeNull();
});

it('every cell has its count and is coloured by its share of the digit’s samples', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 100, maxLength: 100 }), (counts) => {
      const cells = confusionCells(counts).flat();
      expect(cells.map(({ count }) => count)).toEqual(counts);
      for (const { strength, count } of cells) {
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(strength).toBeLessThanOrEqual(1);
        if (count === 0) expect(strength).toBe(0);
      }
    }),
  );
});
