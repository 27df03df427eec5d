import type { ColumnName } from '../../../../shared/explore/columns';
import type { Filter } from '../../../../shared/explore/query';

/** Bytes and words hold categories, floats hold numbers; NaN and the largest category are unknown. */
export type ColumnValues = Uint8Array | Uint16Array | Float32Array;

/** Each column's values by sample number; a column that is not there yet is missing. */
export type Columns = ReadonlyMap<ColumnName, ColumnValues>;

/** How every sample fares under a list of filters. */
export interface FilterResult {
  /** How many filters each sample fails, by number. */
  readonly fails: Uint8Array;
  /** The position of the last filter that each sample fails. */
  readonly failed: Uint8Array;
}

/**
 * Holds every sample against every filter. From the counts follows both who passes all of them, and who
 * would pass if any one of them were taken away.
 * @param count Number of samples; every column is that long.
 */
export function applyFilters(columns: Columns, count: number, filters: readonly Filter[]): FilterResult {
  const filterResult = { fails: new Uint8Array(count), failed: new Uint8Array(count) };
  for (const [position, filter] of filters.entries()) {
    if (filter.kind === 'subset') failOutside(filterResult, position, filter.numbers);
    else {
      const values = columns.get(filter.column);
      if (!values) failAll(filterResult, position);
      else if (filter.kind === 'values') failOtherValues(filterResult, position, values, filter.values);
      else failOutOfRange(filterResult, position, values, filter.from ?? -Infinity, filter.to ?? Infinity);
    }
  }
  return filterResult;
}

/** Samples that pass all filters, rising by number. */
export function passing({ fails }: FilterResult): Uint32Array {
  const numbers = new Uint32Array(fails.length);
  let count = 0;
  for (let number = 0; number < fails.length; number++) if (fails[number] === 0) numbers[count++] = number;
  return numbers.slice(0, count);
}

function failOtherValues(
  { fails, failed }: FilterResult,
  position: number,
  values: ColumnValues,
  wanted: readonly number[],
): void {
  const isWanted = new Uint8Array(0x1_0000);
  for (const value of wanted) isWanted[value] = 1;
  for (let number = 0; number < fails.length; number++) {
    if (isWanted[values[number] ?? 0]) continue;
    fails[number] = (fails[number] ?? 0) + 1;
    failed[number] = position;
  }
}

/** NaN, the unknown, lies in no range. */
function failOutOfRange(
  { fails, failed }: FilterResult,
  position: number,
  values: ColumnValues,
  from: number,
  to: number,
): void {
  for (let number = 0; number < fails.length; number++) {
    const value = values[number] ?? NaN;
    if (value >= from && value < to) continue;
    fails[number] = (fails[number] ?? 0) + 1;
    failed[number] = position;
  }
}

function failOutside({ fails, failed }: FilterResult, position: number, numbers: readonly number[]): void {
  const isInside = new Uint8Array(fails.length);
  for (const number of numbers) isInside[number] = 1;
  for (let number = 0; number < fails.length; number++) {
    if (isInside[number]) continue;
    fails[number] = (fails[number] ?? 0) + 1;
    failed[number] = position;
  }
}

function failAll({ fails, failed }: FilterResult, position: number): void {
  for (let number = 0; number < fails.length; number++) {
    fails[number] = (fails[number] ?? 0) + 1;
    failed[number] = position;
  }
}
