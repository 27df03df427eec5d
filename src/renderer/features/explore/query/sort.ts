import type { SortKey } from '../../../../shared/explore/query';
import type { Columns, ColumnValues } from './apply-filters';

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** The largest key: unknown values are last in either direction. */
const LAST = 0xffff_ffff;

/**
 * Sorts samples by several columns, the most significant first. The sort is stable. Keys whose column is
 * missing are ignored. Implemented as a radix sort of whole columns: 70,000 samples take a few milliseconds
 * per key, where a comparison sort takes many times longer.
 */
export function sortNumbers(numbers: Uint32Array, keys: readonly SortKey[], columns: Columns): Uint32Array {
  return keys.reduceRight((sorted, { column, isDescending }) => {
    const values = columns.get(column);
    return values ? sortByKey(sorted, sortableKeys(values, isDescending)) : sorted;
  }, numbers);
}

/** Unsigned integers in the order of the values, ascending or descending. */
function sortableKeys(values: ColumnValues, isDescending: boolean): Uint32Array {
  const keys = values instanceof Float32Array ? floatKeys(values) : categoryKeys(values);
  if (isDescending)
    for (let number = 0; number < keys.length; number++) {
      const key = keys[number] ?? 0;
      if (key !== LAST) keys[number] = LAST - 1 - key;
    }
  return keys;
}

function categoryKeys(values: Uint8Array | Uint16Array): Uint32Array {
  const unknown = values instanceof Uint8Array ? 0xff : 0xffff;
  const keys = Uint32Array.from(values);
  for (let number = 0; number < keys.length; number++) if (keys[number] === unknown) keys[number] = LAST;
  return keys;
}

/** The bits of a float are ordered like its value, once those of negative numbers are inverted. */
function floatKeys(values: Float32Array): Uint32Array {
  const keys = new Uint32Array(values.length);
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  for (let number = 0; number < keys.length; number++) {
    const pattern = bits[number] ?? 0;
    if (Number.isNaN(values[number])) keys[number] = LAST;
    else if (values[number] === 0) keys[number] = 0x8000_0000;
    else keys[number] = pattern & 0x8000_0000 ? ~pattern : pattern | 0x8000_0000;
  }
  return keys;
}

function sortByKey(numbers: Uint32Array, keys: Uint32Array): Uint32Array {
  let from = numbers;
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const starts = countDigits(from, keys, shift);
    if (starts === null) continue;
    const to = new Uint32Array(from.length);
    for (const number of from) {
      const digit = ((keys[number] ?? 0) >>> shift) & (DIGITS - 1);
      const position = starts[digit] ?? 0;
      to[position] = number;
      starts[digit] = position + 1;
    }
    from = to;
  }
  return from;
}

/** Start index of the samples of each digit; null if all have the same. */
function countDigits(numbers: Uint32Array, keys: Uint32Array, shift: number): Uint32Array | null {
  const starts = new Uint32Array(DIGITS);
  for (const number of numbers) {
    const digit = ((keys[number] ?? 0) >>> shift) & (DIGITS - 1);
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  let sum = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = starts[digit] ?? 0;
    if (count === numbers.length) return null;
    starts[digit] = sum;
    sum += count;
  }
  return starts;
}
