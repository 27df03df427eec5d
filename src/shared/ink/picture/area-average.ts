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
  const columns = spans(area.left, area.width, width);
  const rows = spans(area.top, area.height, height);
  const top = Math.floor(area.top);
  const narrow = rasterOf(width, Math.ceil(area.top + area.height) - top, (x, y) =>
    mean(columns[x], (column) => valueAt(raster, column, top + y)),
  );
  return rasterOf(width, height, (x, y) => mean(rows[y], (row) => valueAt(narrow, x, row - top)));
}

/** The pixels from `first` on that lie under a new pixel, and how much of it each one takes; together 1. */
interface Span {
  readonly first: number;
  readonly weights: readonly number[];
}

function spans(start: number, length: number, count: number): Span[] {
  const step = length / count;
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * step;
    const to = from + step;
    const first = Math.floor(from);
    const weights = Array.from({ length: Math.max(Math.ceil(to) - first, 1) }, (_, offset) => {
      const overlap = Math.min(first + offset + 1, to) - Math.max(first + offset, from);
      return Math.max(overlap, 0) / step;
    });
    return { first, weights };
  });
}

function mean(span: Span | undefined, value: (place: number) => number): number {
  if (!span) return 0;
  return span.weights.reduce((sum, weight, offset) => sum + weight * value(span.first + offset), 0);
}
