import { areaSpans, type AreaSpan } from '../../../shared/ink/picture/area-average';

/** The pixels of an image that have ink. */
export interface Ink {
  /** Index of each pixel in the image, in ascending order. Only the first `count` are valid. */
  readonly pixels: Uint32Array;
  /** Value of each pixel, in (0, 255]. */
  readonly values: Uint8Array;
  count: number;
}

/** Writes a thumbnail of `side` x `side` bytes at `offset` of `target`. */
export type Reducer = (ink: Ink, target: Uint8Array, offset: number) => void;

/** Allocates room for the ink of an image of `size` pixels. */
export function newInk(size: number): Ink {
  return { pixels: new Uint32Array(size), values: new Uint8Array(size), count: 0 };
}

/** Finds the pixels with ink of the image at `offset` of `images`; usually about a fifth of all. */
export function findInk(images: Uint8Array, offset: number, ink: Ink): void {
  const { pixels, values } = ink;
  let count = 0;
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const value = images[offset + pixel] ?? 0;
    if (value === 0) continue;
    pixels[count] = pixel;
    values[count] = value;
    count++;
  }
  ink.count = count;
}

/**
 * Creates a function that reduces images of one size by area averaging. The image is centred in a square and
 * padded with paper. Weights are precomputed, since 70,000 images are reduced.
 * @param side Side of the thumbnail, in pixels; less than the larger of `width` and `height`.
 */
export function reducerTo(side: number, width: number, height: number): Reducer {
  const { each, cells, shares } = coverage(side, width, height);
  const sums = new Float64Array(side * side);
  return ({ pixels, values, count }, target, offset) => {
    sums.fill(0);
    for (let index = 0; index < count; index++) {
      const value = values[index] ?? 0;
      const end = each * ((pixels[index] ?? 0) + 1);
      for (let entry = end - each; entry < end; entry++) {
        const cell = cells[entry] ?? 0;
        sums[cell] = (sums[cell] ?? 0) + value * (shares[entry] ?? 0);
      }
    }
    for (let pixel = 0; pixel < sums.length; pixel++) target[offset + pixel] = Math.round(sums[pixel] ?? 0);
  };
}

interface Coverage {
  /** Maximum number of target pixels per source pixel. */
  readonly each: number;
  /** Indices of the target pixels that each source pixel overlaps. */
  readonly cells: Uint16Array;
  /** Share of the target pixel that the source pixel covers. */
  readonly shares: Float64Array;
}

function coverage(side: number, width: number, height: number): Coverage {
  const square = Math.max(width, height);
  const columns = sharesByPixel(areaSpans((width - square) / 2, square, side), width);
  const rows = sharesByPixel(areaSpans((height - square) / 2, square, side), height);
  const all = rows.flatMap((inRows) =>
    columns.map((inColumns) =>
      inRows.flatMap((row) =>
        inColumns.map((column) => ({
          cell: row.at * side + column.at,
          share: row.share * column.share,
        })),
      ),
    ),
  );
  const each = Math.max(...all.map(({ length }) => length));
  const cells = new Uint16Array(all.length * each);
  const shares = new Float64Array(all.length * each);
  for (const [pixel, covered] of all.entries())
    for (const [index, { cell, share }] of covered.entries()) {
      cells[pixel * each + index] = cell;
      shares[pixel * each + index] = share;
    }
  return { each, cells, shares };
}

/** The target pixels that each source pixel overlaps along one axis, and the share that it covers. */
function sharesByPixel(spans: readonly AreaSpan[], length: number) {
  const shares = Array.from({ length }, () => new Array<{ at: number; share: number }>());
  for (const [at, { first, weights }] of spans.entries())
    for (const [offset, share] of weights.entries())
      if (share > 0) shares[first + offset]?.push({ at, share });
  return shares;
}
