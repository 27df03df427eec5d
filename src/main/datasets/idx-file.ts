import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isGzip, MAX_IDX_BYTES } from '../../engine/data/idx';
import { UserError } from '../../shared/user-error';

/** An IDX file of pictures or of labels, as its header describes it. */
export interface IdxFile {
  readonly path: string;
  readonly name: string;
  readonly kind: 'pictures' | 'labels';
  readonly dimensions: readonly number[];
  readonly values: ValueType;
}

/** How a value lies in a file, big-endian. */
interface ValueType {
  readonly bytes: number;
  readonly read: (buffer: Buffer, place: number) => number;
}

const VALUE_TYPES: ReadonlyMap<number, ValueType> = new Map([
  [0x08, { bytes: 1, read: (buffer: Buffer, place: number) => buffer.readUInt8(place) }],
  [0x09, { bytes: 1, read: (buffer: Buffer, place: number) => buffer.readInt8(place) }],
  [0x0b, { bytes: 2, read: (buffer: Buffer, place: number) => buffer.readInt16BE(place) }],
  [0x0c, { bytes: 4, read: (buffer: Buffer, place: number) => buffer.readInt32BE(place) }],
]);
const UNSIGNED_BYTE = 0x08;
const PICTURE_DIMENSIONS = 3;
const LABEL_DIMENSIONS = 1;
const LARGEST_LABEL = 255;

/** Names that data sets of this format commonly bear. */
const IDX_NAME = /idx\d|ubyte/i;

/**
 * Finds out what a file is by its content, unpacking it where it is gzip.
 * @returns Null where it is something else.
 * @throws UserError for an IDX file that cannot be opened: what it is named like counts too, where its content says nothing.
 */
export async function describeIdxFile(path: string): Promise<IdxFile | null> {
  const name = basename(path);
  const beginning = await readBeginning(path, 4 + 4 * PICTURE_DIMENSIONS);
  const [first, second, type = 0, count = 0] = beginning;
  const values = VALUE_TYPES.get(type);
  if (beginning.length < 4 || first !== 0 || second !== 0 || !values || count === 0) {
    if (!IDX_NAME.test(name)) return null;
    throw new UserError(beginning.length < 4 ? 'idx-ends-early' : 'idx-unknown-kind', { detail: name });
  }
  const isPictures = count === PICTURE_DIMENSIONS && type === UNSIGNED_BYTE;
  if (!isPictures && count !== LABEL_DIMENSIONS) throw new UserError('idx-unknown-kind', { detail: name });
  if (beginning.length < 4 + 4 * count) throw new UserError('idx-ends-early', { detail: name });
  const dimensions = Array.from({ length: count }, (_, index) => beginning.readUInt32BE(4 + 4 * index));
  const file: IdxFile = { path, name, kind: isPictures ? 'pictures' : 'labels', dimensions, values };
  if (dimensions.includes(0)) throw new UserError('idx-empty', { detail: name });
  if (payloadBytes(file) > MAX_IDX_BYTES) throw new UserError('idx-too-large', { detail: name });
  return file;
}

/** Bytes of a file's values: what its header says, and so the most that is ever unpacked of it. */
export function payloadBytes({ dimensions, values }: IdxFile): number {
  return dimensions.reduce((product, size) => product * size, values.bytes);
}

/**
 * The values of a file, a byte each, in pieces.
 * @throws UserError as soon as the file is found damaged, shorter or longer than its header says, or a label is none.
 */
export async function* idxValues(file: IdxFile): AsyncGenerator<Buffer> {
  if (file.values.bytes === 1 && file.kind === 'pictures') yield* payload(file);
  else yield* labelBytes(file);
}

async function* payload(file: IdxFile): AsyncGenerator<Buffer> {
  let header = 4 + 4 * file.dimensions.length;
  let left = payloadBytes(file);
  for await (const chunk of unpacked(file.path)) {
    const values = chunk.subarray(header);
    header -= chunk.length - values.length;
    if (values.length > left) throw new UserError('idx-too-long', { detail: file.name });
    left -= values.length;
    if (values.length > 0) yield values;
  }
  if (left > 0) throw new UserError('idx-ends-early', { detail: file.name });
}

async function* labelBytes(file: IdxFile): AsyncGenerator<Buffer> {
  const { bytes, read } = file.values;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of payload(file)) {
    const joined = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const labels = Buffer.alloc(Math.floor(joined.length / bytes));
    for (let place = 0; place < labels.length; place += 1) {
      const label = read(joined, place * bytes);
      if (label < 0 || label > LARGEST_LABEL)
        throw new UserError('idx-label-out-of-range', { detail: file.name });
      labels[place] = label;
    }
    rest = joined.subarray(labels.length * bytes);
    if (labels.length > 0) yield labels;
  }
}

async function readBeginning(path: string, length: number): Promise<Buffer> {
  let beginning = Buffer.alloc(0);
  for await (const chunk of unpacked(path)) {
    beginning = Buffer.concat([beginning, chunk.subarray(0, length)]);
    if (beginning.length >= length) break;
  }
  return beginning.subarray(0, length);
}

/** @throws UserError where the file cannot be read, or is damaged gzip. */
async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const packed = await startsAsGzip(path);
  const source = createReadStream(path);
  // A failure of either stream ends the other; whoever reads the result is told of it.
  const stream = packed ? pipeline(source, createGunzip(), () => undefined) : source;
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(isZlibError(error) ? 'idx-damaged-gzip' : 'file-unreadable', {
      detail: basename(path),
    });
  } finally {
    source.destroy();
  }
}

async function startsAsGzip(path: string): Promise<boolean> {
  try {
    for await (const chunk of createReadStream(path, { end: 1 })) return isGzip(chunk as Buffer);
    return false;
  } catch {
    throw new UserError('file-unreadable', { detail: basename(path) });
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
