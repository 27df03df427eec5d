import { type Raster, rasterOf, valueAt } from './raster';

/** A rectangle in pixels; fractions are parts of pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Resamples a part of a raster: each new pixel is the mean of what lies under it. Outside the raster there are zeros.
 * Columns first, then rows, which gives the same as both at once.
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

/** The pixels from `first` on that lie under a new pixel, and how much of it each one takes; together 1. */
export interface AreaSpan {
  readonly first: number;
  readonly weights: readonly number[];
}

/**
 * What lies under each new pixel along one axis.
 * @param start Where the first new pixel begins, in old pixels; may be negative.
 * @param length Of all new pixels together, in old pixels.
 * @param count How many new pixels there are.
 */
export function areaSpans(start: number, length: number, count: number): AreaSpan[] {
  return Array.from({ length: count }, (_, index) => {
    // In units of 1 / count of an old pixel: whole numbers where `start` and `length` are, so that nothing is lost to rounding.
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
