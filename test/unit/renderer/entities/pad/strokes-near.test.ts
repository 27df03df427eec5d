import { describe, expect, it } from 'vitest';
import { strokesNear } from '../../../../../src/renderer/entities/pad/strokes-near';

const level = [
  { x: 0, y: 100 },
  { x: 200, y: 100 },
];
const dot = [{ x: 500, y: 500 }];

describe('strokesNear', () => {
  it('finds a stroke between two distant points of the eraser', () => {
    expect(strokesNear([level, dot], { x: 100, y: 0 }, { x: 100, y: 400 }, 1)).toEqual([0]);
  });

  it('finds only strokes within reach', () => {
    const at = { x: 500, y: 520 };
    expect(strokesNear([level, dot], at, at, 21)).toEqual([1]);
    expect(strokesNear([level, dot], at, at, 19)).toEqual([]);
  });

  it('finds a stroke next to the segment', () => {
    expect(strokesNear([level], { x: 50, y: 110 }, { x: 150, y: 110 }, 12)).toEqual([0]);
    expect(strokesNear([level], { x: 50, y: 110 }, { x: 150, y: 110 }, 8)).toEqual([]);
  });
});
