import { open } from 'node:fs/promises';
import { type Content, unpacked } from '../../platform/idx/content';

const CHUNK_BYTES = 256 * 1024;

/**
 * Opens a file or named pipe, decompresses gzip content, and passes it to `use`. Closes it when `use` ends, even early.
 * @throws {Error} the system error if it cannot be read.
 */
export async function* withSource<T>(
  path: string,
  use: (content: Content) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const stream = (await open(path, 'r')).createReadStream({ highWaterMark: CHUNK_BYTES });
  try {
    yield* use(await unpacked(stream));
  } finally {
    // Not awaited: a pending read of a pipe may never complete.
    stream.destroy();
  }
}

/**
 * Reads the entire content.
 * @returns null if it is larger than `maxBytes`.
 */
export async function readWhole({ chunks }: Content, maxBytes: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
