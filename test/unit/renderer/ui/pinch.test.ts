import { expect, it } from 'vitest';
import { fingerSpan, pinchBetween } from '../../../../src/renderer/ui/pinch';

it('two fingers that move and go apart give the movement of their middle and the factor', () => {
  const before = fingerSpan({ x: 0, y: 0 }, { x: 30, y: 40 });
  expect(before).toEqual({ middle: { x: 15, y: 20 }, spread: 50 });
  const now = fingerSpan({ x: 5, y: 0 }, { x: 95, y: 120 });
  expect(pinchBetween(before, now)).toEqual({ right: 35, down: 40, factor: 3 });
});

it('fingers at one point still give a finite factor', () => {
  const together = fingerSpan({ x: 7, y: 7 }, { x: 7, y: 7 });
  expect(pinchBetween(together, fingerSpan({ x: 7, y: 7 }, { x: 10, y: 11 })).factor).toBe(5);
});
