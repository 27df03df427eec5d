import { open } from 'node:fs/promises';
import { type Checksum, ChecksumStream } from './checksum';
import { CHUNK_BYTES, type Content, unpacked } from './content';
import { IdxError } from './idx-error';
import { headerBytes, type IdxHeader, parseHeader, payloadBytes, valueCount } from './idx-header';

export interface IdxOptions {
  /**
   * Called with the checksum of the decompressed file before its last values are returned; if it throws, reading
   * fails with that error.
   */
  readonly onChecksum?: (checksum: Checksum) => void;
}

/** An IDX file that is being read. */
export interface IdxStream {
  readonly header: IdxHeader;
  /**
   * The bytes of the values in chunks; can be iterated once. The last chunk is returned only after all checks, so a
   * reader that has received `payloadBytes(header)` bytes has valid data.
   * @throws {IdxError} during iteration, if the file is damaged, or shorter or longer than its header says.
   */
  readonly payload: AsyncIterable<Buffer>;
}

/** An open file; the caller that opened it must close it. */
export interface IdxFileStream extends IdxStream {
  readonly close: () => void;
}

/** An IDX file, read and checked. */
export interface Idx {
  readonly header: IdxHeader;
  /** The bytes of the values, in a buffer of their own. */
  readonly payload: Uint8Array;
}

/**
 * Reads the header of an IDX file and returns a stream of its values.
 * @throws {IdxError} if the header is not that of an IDX file.
 */
export function streamIdx({ head, chunks }: Content, options: IdxOptions = {}): IdxStream {
  const header = parseHeader(head);
  return { header, payload: checkedPayload(header, chunks, options) };
}

/**
 * Opens an IDX file, plain or gzip.
 * @throws {IdxError} as `streamIdx`; the system's error if the file cannot be read.
 */
export async function openIdx(path: string, options: IdxOptions = {}): Promise<IdxFileStream> {
  const file = (await open(path, 'r')).createReadStream({ highWaterMark: CHUNK_BYTES });
  const close = (): void => void file.destroy();
  try {
    return { ...streamIdx(await unpacked(file), options), close };
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * Reads all values of an IDX stream into memory.
 * @throws {IdxError} as the stream's payload.
 */
export async function collect({ header, payload }: IdxStream): Promise<Idx> {
  // Concatenated at the end, because a header can promise more than the file contains.
  const parts: Buffer[] = [];
  for await (const part of payload) parts.push(part);
  const bytes = new Uint8Array(payloadBytes(header));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return { header, payload: bytes };
}

/**
 * Reads a whole IDX file, plain or gzip.
 * @throws {IdxError} if it is damaged or not an IDX file; the system's error if it cannot be read.
 */
export async function readIdx(path: string, options: IdxOptions = {}): Promise<Idx> {
  const stream = await openIdx(path, options);
  try {
    return await collect(stream);
  } finally {
    stream.close();
  }
}

/** The values of a file as numbers, in row-major order. */
export function valuesOf({ header, payload }: Idx): Int32Array {
  const { bytes, read } = header.type;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  return Int32Array.from({ length: valueCount(header) }, (_, index) => read(view, index * bytes));
}

async function* checkedPayload(
  header: IdxHeader,
  chunks: AsyncIterable<Buffer>,
  { onChecksum }: IdxOptions,
): AsyncGenerator<Buffer> {
  const checksum = onChecksum ? new ChecksumStream() : null;
  const total = headerBytes(header) + payloadBytes(header);
  let position = 0;
  let last: Buffer | null = null;
  for await (const chunk of chunks) {
    checksum?.update(chunk);
    const values = chunk.subarray(Math.max(0, headerBytes(header) - position));
    position += chunk.length;
    if (position > total) throw lengthError('too-long', header, total, 'is longer');
    if (values.length === 0) continue;
    if (position === total) last = values;
    else yield values;
  }
  if (position < total) throw lengthError('ends-early', header, total, `has ${position}`);
  if (checksum) onChecksum?.(checksum.end());
  if (last) yield last;
}

function lengthError(
  problem: 'too-long' | 'ends-early',
  { dimensions }: IdxHeader,
  total: number,
  found: string,
): IdxError {
  return new IdxError(
    problem,
    `The IDX header gives ${dimensions.join(' x ')} values, which is ${total} bytes; the file ${found}.`,
  );
}
