/** Bytes did not arrive, or are not what they should be. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  constructor(
    readonly code: 'unreachable' | 'damaged' | 'wrong-size' | 'wrong-label',
    readonly path: string,
  ) {
    super(`${code}: ${path}`);
  }
}

/**
 * Fetches a file straight into an array that has its length, so that no second copy of it is ever made.
 * @param onArrival Reported how many bytes there are after each chunk.
 * @throws {DatasetError} where it cannot be fetched, breaks off, or is longer or shorter than the array.
 */
export async function fetchInto(
  path: string,
  bytes: Uint8Array,
  onArrival: (arrived: number) => void = () => undefined,
): Promise<void> {
  const reader = await open(path);
  let arrived = 0;
  for (;;) {
    // Main ends a stream with an error where it finds the file damaged.
    const { done, value } = await reader.read().catch(() => {
      throw new DatasetError('damaged', path);
    });
    if (done) break;
    if (arrived + value.length > bytes.length) {
      await reader.cancel();
      throw new DatasetError('wrong-size', path);
    }
    bytes.set(value, arrived);
    arrived += value.length;
    onArrival(arrived);
  }
  if (arrived !== bytes.length) throw new DatasetError('wrong-size', path);
}

async function open(path: string): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const response = await fetch(path).catch(() => null);
  if (!response?.ok || !response.body) throw new DatasetError('unreachable', path);
  return response.body.getReader();
}
