import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isGzip } from '../../engine/data/idx';

const CHUNK_BYTES = 256 * 1024;

/** Enough to recognise every format by. */
const MAGIC_BYTES = 16;

/** A file's content as it comes, unpacked where it is gzip. */
export interface Source {
  /** The first bytes: more than 16, or all there are. */
  readonly head: Buffer;
  /** All of the content, the head included. Can be gone through once. */
  readonly chunks: AsyncIterable<Buffer>;
}

/**
 * Lets `use` go through a file, or a pipe by its name, and closes it however far that was.
 * @throws the system's error where it cannot be read.
 */
export async function* withSource<T>(
  path: string,
  use: (source: Source) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const stream = (await open(path, 'r')).createReadStream({ highWaterMark: CHUNK_BYTES });
  try {
    yield* use(await unpackedSource(stream));
  } finally {
    // Not waited for: of a pipe a read may be under way that nothing answers.
    stream.destroy();
  }
}

async function unpackedSource(stream: Readable): Promise<Source> {
  const source = await withHead(stream);
  if (!isGzip(source.head)) return source;
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES });
  // An error of either stream ends the other and comes out of the iteration.
  pipeline(Readable.from(source.chunks), unpacked, () => undefined);
  return withHead(unpacked);
}

async function withHead(stream: AsyncIterable<Buffer>): Promise<Source> {
  const iterator = stream[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < MAGIC_BYTES) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head, chunks: continued(head, iterator) };
}

async function* continued(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/**
 * The whole content.
 * @returns null when it is more than `maxBytes`.
 */
export async function readWhole({ chunks }: Source, maxBytes: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
