import type { ColumnName } from '../../../../shared/explore/columns';
import type { Filter } from '../../../../shared/explore/query';

/** Integer arrays hold categories, float arrays hold numbers; NaN and the largest category mean unknown. */
export type ColumnValues = Uint8Array | Uint16Array | Float32Array;

/** Each column's values by sample number; columns that are not available yet are missing. */
export type Columns = ReadonlyMap<ColumnName, ColumnValues>;

/** Filter results of all samples. */
export interface FilterResult {
  /** Number of filters that each sample fails. */
  readonly fails: Uint8Array;
  /** The index of the last filter that each sample fails. */
  readonly failed: Uint8Array;
}

/**
 * Applies every filter to every sample. The counts say which samples pass all filters, and which would pass
 * if one filter were removed.
 * @param count Number of samples; the length of every column.
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

/** Samples that pass all filters, in ascending order. */
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

/** NaN, which means unknown, is in no range. */
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
