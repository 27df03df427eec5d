import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ease } from '../../../../../src/renderer/ui/bars/easing';

const shares = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 });

describe('the easing of bars', () => {
  it('approaches its target without overshoot', () => {
    fc.assert(
      fc.property(shares, shares, fc.integer({ min: 0, max: 100 }), (from, targets, elapsed) => {
        const shown = Float32Array.from(from);
        ease(shown, targets, elapsed);
        for (const [index, target] of targets.entries()) {
          const [low, high] = [Math.min(from[index]!, target), Math.max(from[index]!, target)];
          expect(shown[index]).toBeGreaterThanOrEqual(low - 1e-6);
          expect(shown[index]).toBeLessThanOrEqual(high + 1e-6);
        }
      }),
    );
  });

  it('completes within a quarter of a second, and reports that', () => {
    const shown = new Float32Array(2);
    const frames = Array.from({ length: 15 }, () => ease(shown, [1, 0.25], 16.7));
    expect(frames[0]).toBe(false);
    expect(frames.at(-1)).toBe(true);
    expect([...shown]).toEqual([1, 0.25]);
  });

  it('completes immediately with reduced motion', () => {
    const shown = new Float32Array(1);
    ease(shown, [0.75], Infinity);
    expect(ease(shown, [0.75], Infinity)).toBe(true);
    expect(shown[0]).toBe(0.75);
  });
});
