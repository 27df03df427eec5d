import fc from 'fast-check';
import { expect, it } from 'vitest';
import { legendRows } from '../../../../../../src/renderer/features/train/live/legend-rows';

it('continues in the next row when the first is full', () => {
  expect(legendRows([100, 100, 100], 20, 250)).toEqual([
    { row: 0, x: 0 },
    { row: 0, x: 120 },
    { row: 1, x: 0 },
  ]);
});

it('contains every entry but those wider than a row', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 12 });
  fc.assert(
    fc.property(widths, fc.integer({ min: 50, max: 400 }), (entries, width) => {
      for (const [index, { x }] of legendRows(entries, 24, width).entries())
        expect(x === 0 || x + (entries[index] ?? 0) <= width).toBe(true);
    }),
  );
});
