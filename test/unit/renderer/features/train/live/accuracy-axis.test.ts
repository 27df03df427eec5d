import { describe, expect, it } from 'vitest';
import {
  accuracyAt,
  accuracyRange,
  accuracyTicks,
  errorPosition,
  tickDigits,
} from '../../../../../../src/renderer/features/train/live/accuracy-axis';
import type { Line } from '../../../../../../src/renderer/features/train/live/curves';

function line(look: Line['look'], values: readonly number[]): Pick<Line, 'metric' | 'look' | 'points'> {
  return { metric: 'accuracy', look, points: values.map((y, x) => ({ x, y })) };
}

describe('accuracyRange', () => {
  it('starts near the visible values, so that two good runs are distinguishable', () => {
    const values = (last: number) => [0.1, 0.6, ...Array.from({ length: 98 }, () => last)];
    const [from, to] = accuracyRange(
      [line('smooth', values(0.969)), line('smooth', values(0.981))],
      0,
      Infinity,
    );
    expect(from).toBeGreaterThan(0.96);
    expect(from).toBeLessThan(0.969);
    expect(to).toBeGreaterThan(0.981);
    expect((0.981 - 0.969) / (to - from)).toBeGreaterThan(0.5);
  });

  it('includes every validation value, and no raw one', () => {
    const [from] = accuracyRange([line('marked', [0.5, 0.98]), line('raw', [0])], 0, Infinity);
    expect(from).toBeLessThan(0.5);
    expect(from).toBeGreaterThan(0.4);
  });

  it('ignores epochs out of view', () => {
    const [from] = accuracyRange([line('smooth', [0.2, 0.9, 0.95])], 1, 2);
    expect(from).toBeGreaterThan(0.88);
  });

  it('stays within 0 and 100%, and is never empty', () => {
    const [from, to] = accuracyRange([line('smooth', [1])], 0, 1);
    expect(to).toBe(1);
    expect(from).toBeLessThan(1);
    expect(accuracyRange([], 0, 1)).toEqual([0, 1]);
  });
});

describe('the scale of the error', () => {
  it('has equal distances per tenth of the error, and is invertible', () => {
    expect(errorPosition(0.9)).toBeCloseTo(1);
    expect(errorPosition(0.99)).toBeCloseTo(2);
    expect(Number.isFinite(errorPosition(1))).toBe(true);
    expect(accuracyAt(errorPosition(0.975))).toBeCloseTo(0.975);
  });

  it('has ticks within the range, with the decimals that they need', () => {
    expect(accuracyTicks(0.85, 0.992)).toEqual([0.9, 0.95, 0.98, 0.99]);
    expect(tickDigits([0.9, 0.95])).toBe(0);
    expect(tickDigits([0.99, 0.995])).toBe(1);
    expect(tickDigits([0.9995, 0.999])).toBe(2);
  });
});
