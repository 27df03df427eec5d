import type { GridGeometry } from './geometry';
import type { InkPalette } from './ink-palette';
import type { Tiles } from './tiles';

/** A raster in the layout of `ImageData`, with pixels as 32-bit values. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/**
 * Paints the visible part of the grid, with one write per pixel and no smoothing. Images that have not
 * arrived are painted as blank paper.
 * @param numbers The samples in the grid, in order.
 * @param positions `[first, end)` of `numbers` to paint.
 */
export function paintGrid(
  raster: Raster,
  geometry: GridGeometry,
  numbers: Uint32Array,
  positions: readonly [number, number],
  scrollTop: number,
  palette: InkPalette,
  tiles: readonly Tiles[],
): void {
  raster.pixels.fill(palette.ground);
  const { columns, pitch, left, top, side } = geometry;
  const paper = palette.shades[0] ?? 0;
  let from = tiles[0];
  let ready = from?.ready() ?? 0;
  let column = positions[0] % columns;
  let y = top + Math.floor(positions[0] / columns) * pitch - scrollTop;
  for (let position = positions[0]; position < positions[1]; position++) {
    const number = numbers[position] ?? 0;
    if (from && (number < from.start || number >= from.end)) {
      from = tiles.find(({ start, end }) => number >= start && number < end);
      ready = from?.ready() ?? 0;
    }
    const x = left + column * pitch;
    if (from) {
      const index = number - from.start;
      const isFilled = from.width * from.scale === side && from.height * from.scale === side;
      if (index >= ready || !isFilled) fillSquare(raster, side, x, y, paper);
      if (index < ready) paintImage(raster, from, index, side, x, y, palette.shades);
    }
    if (++column === columns) {
      column = 0;
      y += pitch;
    }
  }
}

/** The image is centred in its square. */
function paintImage(
  { width, height, pixels }: Raster,
  tiles: Tiles,
  index: number,
  side: number,
  left: number,
  top: number,
  shades: Uint32Array,
): void {
  const { bytes, scale } = tiles;
  const wide = tiles.width * scale;
  const high = tiles.height * scale;
  const x = left + ((side - wide) >> 1);
  const y = top + ((side - high) >> 1);
  const offset = index * tiles.width * tiles.height;
  const firstRow = Math.max(0, -y);
  const rowEnd = Math.min(high, height - y);
  const columnEnd = Math.min(wide, width - x);
  for (let row = firstRow; row < rowEnd; row++) {
    const target = (y + row) * width + x;
    if (row > firstRow && row % scale > 0) {
      pixels.copyWithin(target, target - width, target - width + columnEnd);
      continue;
    }
    const source = offset + Math.floor(row / scale) * tiles.width;
    if (scale === 1)
      for (let column = 0; column < columnEnd; column++)
        pixels[target + column] = shades[bytes[source + column] ?? 0] ?? 0;
    else
      for (let column = 0; column < columnEnd; column++)
        pixels[target + column] = shades[bytes[source + Math.floor(column / scale)] ?? 0] ?? 0;
  }
}

function fillSquare(
  { width, height, pixels }: Raster,
  side: number,
  x: number,
  y: number,
  colour: number,
): void {
  const rowEnd = Math.min(side, height - y);
  const columnEnd = Math.min(side, width - x);
  for (let row = Math.max(0, -y); row < rowEnd; row++)
    pixels.fill(colour, (y + row) * width + x, (y + row) * width + x + columnEnd);
}
