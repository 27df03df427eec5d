import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../../../src/renderer/features/explore/grid/geometry';
import { inkPalette } from '../../../../../../src/renderer/features/explore/grid/ink-palette';
import { paintGrid, type Raster } from '../../../../../../src/renderer/features/explore/grid/paint';
import type { Tiles } from '../../../../../../src/renderer/features/explore/grid/tiles';

const PALETTE = inkPalette([255, 255, 255], [0, 0, 0], [1, 2, 3]);
const PAPER = PALETTE.shades[0]!;

function raster(width: number, height: number): Raster {
  return { width, height, pixels: new Uint32Array(width * height) };
}

/** Images whose pixel values are their own indices, modulo 256. */
function ramps(count: number, shape: Partial<Tiles> = {}): Tiles {
  const tiles = { start: 0, end: count, width: 28, height: 28, scale: 2, ready: () => count, ...shape };
  const size = tiles.width * tiles.height;
  return { ...tiles, bytes: Uint8Array.from({ length: count * size }, (_, pixel) => (pixel % size) % 256) };
}

describe('paintGrid', () => {
  it('paints every pixel of a sample with the same number of screen pixels', () => {
    const geometry = layOut(1, 300, 56);
    const screen = raster(300, 100);
    paintGrid(screen, geometry, Uint32Array.of(0), [0, 1], 0, PALETTE, [ramps(1)]);
    for (let row = 0; row < 56; row++)
      for (let column = 0; column < 56; column++) {
        const value = (Math.floor(row / 2) * 28 + Math.floor(column / 2)) % 256;
        const at = (geometry.top + row) * 300 + geometry.left + column;
        expect(screen.pixels[at]).toBe(PALETTE.shades[value]);
      }
    expect(screen.pixels[0]! >>> 0).toBe(0xff030201);
  });

  it('clips at every edge and never writes out of bounds', () => {
    const geometry = layOut(40, 290, 84);
    const screen = raster(120, 70);
    const numbers = Uint32Array.from({ length: 40 }, (_, position) => position);
    paintGrid(screen, geometry, numbers, [0, 40], 50, PALETTE, [ramps(40, { scale: 3 })]);
    const value = Math.floor((50 - geometry.top) / 3) * 28;
    expect(screen.pixels[geometry.left]).toBe(PALETTE.shades[value % 256]);
  });

  it('reads each sample from its part, in any order', () => {
    const dark = { ...ramps(1, { width: 2, height: 2, scale: 1 }), bytes: new Uint8Array(4).fill(255) };
    const light = { ...dark, start: 1, end: 2, bytes: new Uint8Array(4).fill(0) };
    const geometry = layOut(3, 6, 2);
    const screen = raster(6, 2);
    paintGrid(screen, geometry, Uint32Array.of(1, 0, 1), [0, 3], 0, PALETTE, [dark, light]);
    const ink = PALETTE.shades[255];
    expect([...screen.pixels.subarray(0, 6)]).toEqual([PAPER, PAPER, ink, ink, PAPER, PAPER]);
  });

  it('paints blank paper for images that have not arrived', () => {
    const geometry = layOut(2, 2, 2);
    const tiles = ramps(2, { width: 2, height: 2, scale: 1, ready: () => 1 });
    tiles.bytes.fill(200);
    const screen = raster(2, 4);
    paintGrid(screen, geometry, Uint32Array.of(0, 1), [0, 2], 0, PALETTE, [tiles]);
    expect([...screen.pixels.subarray(0, 4)]).toEqual(Array(4).fill(PALETTE.shades[200]));
    expect([...screen.pixels.subarray(4)]).toEqual(Array(4).fill(PAPER));
  });

  it('centres an image that is not square', () => {
    const geometry = layOut(1, 4, 4);
    const tiles = { ...ramps(1, { width: 2, height: 4, scale: 1 }), bytes: new Uint8Array(8).fill(255) };
    const screen = raster(4, 4);
    paintGrid(screen, geometry, Uint32Array.of(0), [0, 1], 0, PALETTE, [tiles]);
    const ink = PALETTE.shades[255];
    expect([...screen.pixels.subarray(0, 4)]).toEqual([PAPER, ink, ink, PAPER]);
  });
});
