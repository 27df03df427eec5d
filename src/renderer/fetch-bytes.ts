/** Data could not be fetched, or are invalid. */
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
 * Fetches a file directly into an array of its length, so that no second copy is made.
 * @param onArrival Called after each chunk with the number of bytes received.
 * @throws {DatasetError} if the file cannot be fetched, breaks off, or its length differs from the array's.
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
