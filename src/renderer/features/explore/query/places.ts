/** Where samples stand in the grid. */
export interface Places {
  /** The samples in the grid, in order. */
  readonly numbers: Uint32Array;
  /** The place of a sample, or -1 where it is not in the grid. */
  readonly placeOf: (number: number) => number;
}

/**
 * Places of samples that are in any order.
 * @param count One more than the largest number of a sample.
 */
export function placesOf(numbers: Uint32Array, count: number): Places {
  const places = new Int32Array(count).fill(-1);
  for (let place = 0; place < numbers.length; place++) places[numbers[place] ?? 0] = place;
  return { numbers, placeOf: (number) => places[number] ?? -1 };
}

/** The place of the first number that is not below `number`, in a rising list; the length where all are. */
export function lowerBound(numbers: Uint32Array, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
