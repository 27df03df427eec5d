import { IMAGE_SIDE } from '../../../../shared/mnist';
import type { WallGeometry } from './geometry';
import type { InkPalette } from './ink-palette';
import type { PictureSource } from './reductions';

/** A picture of the screen, as `ImageData` holds it, with its pixels as 32-bit values. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/**
 * Paints the part of the wall that is seen, pixel by pixel: no smoothing, no element a picture, and one
 * write a pixel however many pictures there are.
 * @param numbers The samples on the wall, in order.
 * @param places `[first, end)` of `numbers` to paint.
 */
export function paintWall(
  raster: Raster,
  geometry: WallGeometry,
  numbers: Uint32Array,
  places: readonly [number, number],
  scrollTop: number,
  palette: InkPalette,
  pictureOf: PictureSource,
): void {
  raster.pixels.fill(palette.ground);
  const { columns, pitch, left, top } = geometry;
  for (let place = places[0]; place < places[1]; place++) {
    const x = left + (place % columns) * pitch;
    const y = top + Math.floor(place / columns) * pitch - scrollTop;
    paintPicture(raster, pictureOf(numbers[place] ?? 0), geometry.side, x, y, palette.shades);
  }
}

function paintPicture(
  { width, height, pixels }: Raster,
  picture: Uint8Array,
  side: number,
  x: number,
  y: number,
  shades: Uint32Array,
): void {
  const scale = Math.max(1, side / IMAGE_SIDE);
  const pictureSide = Math.min(side, IMAGE_SIDE);
  const firstRow = Math.max(0, -y);
  const rowEnd = Math.min(side, height - y);
  const columnEnd = Math.min(side, width - x);
  for (let row = firstRow; row < rowEnd; row++) {
    const target = (y + row) * width + x;
    if (row > firstRow && row % scale > 0) {
      pixels.copyWithin(target, target - width, target - width + columnEnd);
      continue;
    }
    const source = Math.floor(row / scale) * pictureSide;
    for (let column = 0; column < columnEnd; column++) {
      pixels[target + column] = shades[picture[source + Math.floor(column / scale)] ?? 0] ?? 0;
    }
  }
}
