import type { RangeColumn } from '../../../../shared/explore/columns';

/** The bins of a column's histogram. The first and the last extend to infinity. */
export interface Bins {
  readonly count: number;
  /** `count + 1` ascending edges; bin `i` is `[edges[i], edges[i + 1])`. */
  readonly edges: Float64Array;
  /** The bin of a value; -1 for NaN. */
  readonly indexOf: (value: number) => number;
}

const BIN_COUNT = 24;

/** Creates bins that are evenly spaced from `low` to `high` after `stretch`; `back` is its inverse. */
function binsBetween(
  low: number,
  high: number,
  stretch: (value: number) => number = (value) => value,
  back: (stretched: number) => number = (stretched) => stretched,
): Bins {
  const from = stretch(low);
  const step = (stretch(high) - from) / BIN_COUNT;
  // Rounded to float32, as are the values that are compared with them.
  const edges = Float64Array.from({ length: BIN_COUNT + 1 }, (_, edge) =>
    Math.fround(back(from + edge * step)),
  );
  const edge = (index: number): number => edges[index] ?? Infinity;
  return {
    count: BIN_COUNT,
    edges,
    indexOf(value) {
      if (Number.isNaN(value)) return -1;
      const guess = Math.floor((stretch(value) - from) / step);
      let bin = Math.min(BIN_COUNT - 1, Math.max(0, guess));
      while (bin > 0 && value < edge(bin)) bin--;
      while (bin < BIN_COUNT - 1 && value >= edge(bin + 1)) bin++;
      return bin;
    },
  };
}

/**
 * Confidence is spaced by its distance from 1, and loss by its logarithm, since a trained network is almost
 * certain of most samples, which an even scale would put in one bin.
 */
export const RANGE_BINS: Readonly<Record<RangeColumn, Bins>> = {
  confidence: binsBetween(
    0.2,
    1 - 1e-7,
    (value) => -Math.log10(Math.max(1e-12, 1 - value)),
    (nines) => 1 - 10 ** -nines,
  ),
  loss: binsBetween(
    1e-7,
    10,
    (value) => Math.log10(Math.max(1e-12, value)),
    (exponent) => 10 ** exponent,
  ),
  margin: binsBetween(-1, 1),
  width: binsBetween(1, 7),
  slant: binsBetween(-40, 56),
  ink: binsBetween(0, 0.36),
  suspect: binsBetween(0, 1),
};

/** The ends of a range of bins as a filter stores them: null where a bin extends to infinity. */
export function rangeOfBins(
  { count, edges }: Bins,
  first: number,
  last: number,
): { readonly from: number | null; readonly to: number | null } {
  return {
    from: first === 0 ? null : (edges[first] ?? null),
    to: last === count - 1 ? null : (edges[last + 1] ?? null),
  };
}
