/**
 * The element of an array at an index.
 * @throws {RangeError} if the index is out of range, which a default value would hide.
 */
export function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined)
    throw new RangeError(`There is no element ${index} in an array of ${values.length}.`);
  return value;
}
