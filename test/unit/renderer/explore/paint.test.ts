import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../src/renderer/features/explore/wall/geometry';
import { inkPalette } from '../../../../src/renderer/features/explore/wall/ink-palette';
import { paintWall, type Raster } from '../../../../src/renderer/features/explore/wall/paint';
import { reduce } from '../../../../src/renderer/features/explore/wall/reductions';

const PALETTE = inkPalette([255, 255, 255], [0, 0, 0], [1, 2, 3]);

function raster(width: number, height: number): Raster {
  return { width, height, pixels: new Uint32Array(width * height) };
}

/** A picture whose pixel values are their own places, modulo 256. */
const RAMP = Uint8Array.from({ length: 784 }, (_, pixel) => pixel % 256);

describe('paintWall', () => {
  it('gives every pixel of a sample the same number of screen pixels', () => {
    const geometry = layOut(1, 300, 56);
    const screen = raster(300, 100);
    paintWall(screen, geometry, Uint32Array.of(0), [0, 1], 0, PALETTE, () => RAMP);
    for (let row = 0; row < 56; row++)
      for (let column = 0; column < 56; column++) {
        const value = RAMP[Math.floor(row / 2) * 28 + Math.floor(column / 2)]!;
        const at = (geometry.top + row) * 300 + geometry.left + column;
        expect(screen.pixels[at]).toBe(PALETTE.shades[value]);
      }
    expect(screen.pixels[0]).toBe(PALETTE.ground);
    expect(screen.pixels[0]! >>> 0).toBe(0xff030201);
  });

  it('clips at every edge and never writes beside the screen', () => {
    const geometry = layOut(40, 290, 84);
    const screen = raster(120, 70);
    const numbers = Uint32Array.from({ length: 40 }, (_, place) => place);
    expect(() => {
      paintWall(screen, geometry, numbers, [0, 40], 50, PALETTE, () => RAMP);
    }).not.toThrow();
    expect(screen.pixels).toHaveLength(120 * 70);
    const value = RAMP[Math.floor((50 - geometry.top) / 3) * 28]!;
    expect(screen.pixels[geometry.left]).toBe(PALETTE.shades[value]);
  });
});

describe('reduce', () => {
  it('averages areas, so the mean stays', () => {
    for (const side of [2, 4, 7, 14]) {
      const small = new Uint8Array(side * side);
      reduce(RAMP, small, side);
      const mean = (values: Uint8Array): number =>
        values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(Math.abs(mean(small) - mean(RAMP))).toBeLessThanOrEqual(0.5);
    }
  });

  it('keeps a flat picture flat', () => {
    const small = new Uint8Array(49);
    reduce(new Uint8Array(784).fill(93), small, 7);
    expect(small.every((value) => value === 93)).toBe(true);
  });
});
