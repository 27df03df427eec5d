import type { ColumnName } from '../../../../shared/explore/columns';
import type { Filter } from '../../../../shared/explore/query';
import type { Bins } from './bins';
import type { ColumnValues, FilterResult } from './apply-filters';

/*
 * The counts of a filter are those of the samples that pass all other filters, so that they predict the
 * result of choosing another value.
 */

/** Number of samples of each value of a category column. */
export function countValues(
  filterResult: FilterResult,
  values: ColumnValues,
  size: number,
  ownFilter: number,
): Uint32Array {
  const counts = new Uint32Array(size);
  const { fails, failed } = filterResult;
  for (let number = 0; number < fails.length; number++) {
    if (!countsFor(fails[number] ?? 0, failed[number] ?? 0, ownFilter)) continue;
    const value = values[number] ?? size;
    if (value < size) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** Number of samples in each bin of a range column. */
export function countBins(
  filterResult: FilterResult,
  values: ColumnValues,
  bins: Bins,
  ownFilter: number,
): Uint32Array {
  const counts = new Uint32Array(bins.count);
  const { fails, failed } = filterResult;
  for (let number = 0; number < fails.length; number++) {
    if (!countsFor(fails[number] ?? 0, failed[number] ?? 0, ownFilter)) continue;
    const bin = bins.indexOf(values[number] ?? NaN);
    if (bin >= 0) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** The index of the filter on a column, or -1. */
export function filterOn(filters: readonly Filter[], column: ColumnName): number {
  return filters.findIndex((filter) => filter.kind !== 'subset' && filter.column === column);
}

function countsFor(fails: number, failed: number, ownFilter: number): boolean {
  return fails === 0 || (fails === 1 && failed === ownFilter);
}
