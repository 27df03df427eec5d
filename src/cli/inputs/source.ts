import { open } from 'node:fs/promises';
import { type Content, unpacked } from '../../platform/idx/content';

const CHUNK_BYTES = 256 * 1024;

/**
 * Lets `use` go through a file, unpacked where it is gzip, or a pipe by its name, and closes it however far that was.
 * @throws the system's error where it cannot be read.
 */
export async function* withSource<T>(
  path: string,
  use: (content: Content) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const stream = (await open(path, 'r')).createReadStream({ highWaterMark: CHUNK_BYTES });
  try {
    yield* use(await unpacked(stream));
  } finally {
    // Not waited for: of a pipe a read may be under way that nothing answers.
    stream.destroy();
  }
}

/**
 * The whole content.
 * @returns null when it is more than `maxBytes`.
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
