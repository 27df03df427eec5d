import { expect, it } from 'vitest';
import { fitSide } from '../../../../../../src/renderer/features/explore/grid/fit-side';

const SIDES = [14, 28, 56, 84, 112, 168, 224];

it('enlarges few images until they fill the grid', () => {
  expect(fitSide(14, SIDES, 900, 700, 56)).toBe(112);
  expect(fitSide(1, SIDES, 900, 700, 56)).toBe(224);
});

it('does not enlarge a grid that is full, empty, or at a larger side already', () => {
  expect(fitSide(70_000, SIDES, 900, 700, 56)).toBeNull();
  expect(fitSide(0, SIDES, 900, 700, 56)).toBeNull();
  expect(fitSide(14, SIDES, 900, 700, 224)).toBeNull();
});
