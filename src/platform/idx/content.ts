import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { systemCode } from '../system-error';
import { IdxError } from './idx-error';
import { MAX_HEADER_BYTES } from './idx-header';

/** Chunk size for reading and decompressing. */
export const CHUNK_BYTES = 1024 * 1024;

/** A file's content as a stream, decompressed if it is gzip. */
export interface Content {
  /** The first `MAX_HEADER_BYTES` or more, or the whole content if it is shorter: enough to recognise a format. */
  readonly head: Buffer;
  /** The whole content, including the head. Can be iterated once. */
  readonly chunks: AsyncIterable<Buffer>;
}

/**
 * Decompresses gzip content; other content is passed on unchanged.
 * @throws {IdxError} `damaged-gzip`, here or while the chunks are iterated.
 */
export async function unpacked(bytes: AsyncIterable<Buffer>): Promise<Content> {
  const content = await withHead(bytes);
  return content.head[0] === 0x1f && content.head[1] === 0x8b ? withHead(gunzipped(content.chunks)) : content;
}

async function* gunzipped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // An error of either stream destroys the other and is thrown by the iteration.
  pipeline(Readable.from(chunks), gunzip, () => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } catch (error) {
    if (systemCode(error)?.startsWith('Z_') !== true) throw error;
    throw new IdxError('damaged-gzip', 'The gzip file is damaged.', { cause: error });
  }
}

async function withHead(bytes: AsyncIterable<Buffer>): Promise<Content> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < MAX_HEADER_BYTES) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = head.length > 0 ? Buffer.concat([head, next.value]) : next.value;
  }
  return { head, chunks: continued(head, iterator) };
}

async function* continued(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
