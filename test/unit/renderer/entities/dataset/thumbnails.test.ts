import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeThumbnails } from '../../../../../src/renderer/entities/dataset/thumbnails';
import { findInk, newInk, reducerTo } from '../../../../../src/renderer/entities/dataset/reduce';
import { reducedSides } from '../../../../../src/renderer/entities/dataset/sides';
import { strokeWidth } from '../../../../../src/shared/measures/measures';

function mean(values: Uint8Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const shapes = fc.record({
  width: fc.integer({ min: 3, max: 40 }),
  height: fc.integer({ min: 3, max: 40 }),
  value: fc.integer({ min: 0, max: 255 }),
});

/** Reduces the image at `offset` of `pixels`. */
function reduced(
  pixels: Uint8Array,
  offset: number,
  side: number,
  width: number,
  height: number,
): Uint8Array {
  const ink = newInk(width * height);
  findInk(pixels, offset, ink);
  const target = new Uint8Array(3 * side * side);
  reducerTo(side, width, height)(ink, target, side * side);
  return target;
}

describe('reducerTo', () => {
  it('preserves the mean value over the square', () => {
    fc.assert(
      fc.property(shapes, fc.integer(), ({ width, height }, seed) => {
        const square = Math.max(width, height);
        const pixels = Uint8Array.from(
          { length: width * height },
          (_, pixel) => Math.abs(Math.imul(pixel + 1, seed | 1) >> 8) % 256,
        );
        for (const side of reducedSides(width, height)) {
          const target = reduced(pixels, 0, side, width, height).subarray(side * side, 2 * side * side);
          const expected = (mean(pixels) * width * height) / square ** 2;
          expect(Math.abs(mean(target) - expected)).toBeLessThanOrEqual(0.51);
        }
      }),
    );
  });

  it('preserves a constant image, and respects offsets', () => {
    const pixels = new Uint8Array(2 * 784).fill(93, 784);
    expect([...reduced(pixels, 784, 3, 28, 28)]).toEqual([
      ...Array<number>(9).fill(0),
      ...Array<number>(9).fill(93),
      ...Array<number>(9).fill(0),
    ]);
  });
});

describe('thumbnails', () => {
  it('returns results for every image, in order', () => {
    const pixels = Uint8Array.from({ length: 3 * 784 }, (_, pixel) =>
      (pixel % 784) % 28 < 3 * (1 + Math.floor(pixel / 784)) ? 255 : 0,
    );
    const { id, reduced, measures } = makeThumbnails({ id: 7, width: 28, height: 28, pixels });
    expect(id).toBe(7);
    expect(reduced.map(([side, images]) => [side, images.length])).toEqual(
      [2, 3, 4, 7, 14].map((side) => [side, 3 * side * side]),
    );
    for (let index = 0; index < 3; index++) {
      const image = { pixels: pixels.subarray(index * 784, (index + 1) * 784), width: 28, height: 28 };
      expect(measures.width[index]).toBeCloseTo(strokeWidth(image), 5);
      expect(measures.ink[index]).toBeCloseTo((3 * (1 + index)) / 28, 5);
    }
  });
});
