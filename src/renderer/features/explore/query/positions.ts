/** Positions of samples in the grid. */
export interface Positions {
  /** The samples in the grid, in order. */
  readonly numbers: Uint32Array;
  /** The position of a sample, or -1 if it is not in the grid. */
  readonly positionOf: (number: number) => number;
}

/** Positions of samples that are in any order. @param count One more than the largest sample number. */
export function positionsOf(numbers: Uint32Array, count: number): Positions {
  const positions = new Int32Array(count).fill(-1);
  for (let position = 0; position < numbers.length; position++) positions[numbers[position] ?? 0] = position;
  return { numbers, positionOf: (number) => positions[number] ?? -1 };
}

/** The index of the first number that is not below `number`, in an ascending list; the length if all are. */
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
