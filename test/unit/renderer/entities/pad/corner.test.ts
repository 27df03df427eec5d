import { expect, it } from 'vitest';
import { isCorner } from '../../../../../src/renderer/entities/pad/corner';

const at = (x: number, y: number) => ({ x, y });

it('detects the corner of a 7 but not of loops, at any spacing of the points', () => {
  for (const size of [1, 60]) {
    expect(isCorner(at(0, 0), at(4 * size, 0), at(2 * size, 4 * size))).toBe(true);
    expect(isCorner(at(0, 0), at(size, 0), at(2 * size, size))).toBe(false);
    expect(isCorner(at(0, 0), at(size, 0), at(2 * size, 0))).toBe(false);
    expect(isCorner(at(0, 0), at(size, 0), at(0, 0))).toBe(true);
  }
});

it('detects no corner at the start of a stroke, which has no direction', () => {
  expect(isCorner(at(5, 5), at(5, 5), at(9, 5))).toBe(false);
});
