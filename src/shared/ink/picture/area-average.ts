import { type Raster, rasterOf, valueAt } from './raster';

/** A rectangle in pixels, with subpixel precision. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Resamples an area of a raster by area averaging. Values outside the raster are 0. Separable: columns first, then
 * rows.
 */
export function areaAverage(raster: Raster, area: Area, width: number, height: number): Raster {
  const columns = areaSpans(area.left, area.width, width);
  const rows = areaSpans(area.top, area.height, height);
  const top = Math.floor(area.top);
  const narrow = rasterOf(width, Math.ceil(area.top + area.height) - top, (x, y) =>
    mean(columns[x], (column) => valueAt(raster, column, top + y)),
  );
  return rasterOf(width, height, (x, y) => mean(rows[y], (row) => valueAt(narrow, x, row - top)));
}

/** The source pixels of an output pixel, from `first` on, with their weights, which sum to 1. */
export interface AreaSpan {
  readonly first: number;
  readonly weights: readonly number[];
}

/**
 * Computes the source pixels and weights of each output pixel along one axis.
 * @param start Start of the area in source pixels; may be negative.
 * @param length Length of the area in source pixels.
 * @param count Number of output pixels.
 */
export function areaSpans(start: number, length: number, count: number): AreaSpan[] {
  return Array.from({ length: count }, (_, index) => {
    // In units of 1 / count source pixels: integers if `start` and `length` are, so that there is no rounding error.
    const from = start * count + index * length;
    const to = from + length;
    const first = Math.floor(from / count);
    const weights = Array.from({ length: Math.max(Math.ceil(to / count) - first, 1) }, (_, offset) => {
      const old = (first + offset) * count;
      return Math.max(Math.min(old + count, to) - Math.max(old, from), 0) / length;
    });
    return { first, weights };
  });
}

function mean(span: AreaSpan | undefined, value: (index: number) => number): number {
  if (!span) return 0;
  return span.weights.reduce((sum, weight, offset) => sum + weight * value(span.first + offset), 0);
}
