/**
 * Fetches a file of known size into one array, so that no second copy of it is ever made.
 * @param onArrival Told how many bytes came with each chunk.
 * @returns null where the file is longer or shorter than `size`.
 * @throws where the file cannot be fetched.
 */
export async function fetchBytes(
  path: string,
  size: number,
  onArrival: (count: number) => void,
): Promise<Uint8Array | null> {
  const response = await fetch(path);
  if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`);
  const bytes = new Uint8Array(size);
  const reader = response.body.getReader();
  let arrived = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return arrived === size ? bytes : null;
    if (arrived + value.length > size) {
      await reader.cancel();
      return null;
    }
    bytes.set(value, arrived);
    arrived += value.length;
    onArrival(value.length);
  }
}
