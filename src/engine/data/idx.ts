import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { systemCode } from '../../platform/system-error';
import { UserError } from '../../shared/user-error';

/**
 * The IDX format of the MNIST files: two zero bytes, a byte for the type of the values, a byte for the number
 * of dimensions, each dimension as a big-endian uint32, then the values row by row.
 * @see http://yann.lecun.com/exdb/mnist/
 */
export interface Idx<Values extends IdxValues = IdxValues> {
  readonly dimensions: readonly number[];
  readonly values: Values;
}

type IdxValues = Uint8Array | Int32Array;

/** A file that is no IDX file, or one that does not hold what its header says. */
export class IdxError extends UserError {
  override readonly name = 'IdxError';

  constructor(message: string, options?: ErrorOptions) {
    super('dataset-unusable', { ...options, message });
  }
}

const UNSIGNED_BYTE = 0x08;
const INT32 = 0x0c;
const MAX_DIMENSIONS = 4;

/** Most that a file may hold once unpacked; the largest of MNIST's, 47 MB, fits many times. */
export const MAX_IDX_BYTES = 512 * 1024 * 1024;

const gunzipAsync = promisify(gunzip);

/** Whether bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Whether bytes begin as an IDX file of unsigned bytes or of int32 does. */
export function isIdx(bytes: Uint8Array): boolean {
  const [first, second, type, dimensions] = bytes;
  return (
    first === 0 &&
    second === 0 &&
    (type === UNSIGNED_BYTE || type === INT32) &&
    dimensions !== undefined &&
    dimensions >= 1 &&
    dimensions <= MAX_DIMENSIONS
  );
}

/**
 * The bytes themselves, or what they unpack to when they are gzip.
 * @param maxBytes Above this the file is refused before it fills the memory.
 * @throws {IdxError} when the gzip data is damaged or unpacks to more than `maxBytes`.
 */
export async function unpack(bytes: Uint8Array, maxBytes = MAX_IDX_BYTES): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  try {
    return await gunzipAsync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE')
      throw new IdxError(`The gzip file unpacks to more than ${maxBytes} bytes.`, { cause: error });
    throw new IdxError('The gzip file is damaged.', { cause: error });
  }
}

/**
 * Reads an IDX file.
 * @param bytes The file's content, unpacked. The result of unsigned bytes is a view of it, not a copy.
 * @throws {IdxError} when header and content do not agree.
 */
export function parseIdx(bytes: Uint8Array): Idx {
  if (!isIdx(bytes)) throw new IdxError('This is not an IDX file of unsigned bytes or 32-bit integers.');
  const isBytes = bytes[2] === UNSIGNED_BYTE;
  const dimensionCount = bytes[3] ?? 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = 4 + 4 * dimensionCount;
  if (bytes.length < headerBytes) throw new IdxError('The IDX file ends inside its header.');

  const dimensions = Array.from({ length: dimensionCount }, (_, index) => view.getUint32(4 + 4 * index));
  const count = dimensions.reduce((product, size) => product * size, 1);
  const expected = headerBytes + count * (isBytes ? 1 : 4);
  if (bytes.length !== expected)
    throw new IdxError(
      `The IDX header gives ${dimensions.join(' x ')} values, which is ${expected} bytes; the file has ${bytes.length}.`,
    );
  const values = isBytes
    ? bytes.subarray(headerBytes)
    : Int32Array.from({ length: count }, (_, index) => view.getInt32(headerBytes + 4 * index));
  return { dimensions, values };
}

/**
 * Reads an IDX file of unsigned bytes with a given number of dimensions.
 * @throws {IdxError} as `parseIdx`, and for another type or number of dimensions.
 */
export function parseByteIdx(bytes: Uint8Array, dimensionCount: number): Idx<Uint8Array> {
  const { dimensions, values } = parseIdx(bytes);
  if (!(values instanceof Uint8Array))
    throw new IdxError('The IDX file contains 32-bit integers; expected unsigned bytes.');
  if (dimensions.length !== dimensionCount)
    throw new IdxError(`The IDX file has ${dimensions.length} dimensions; expected ${dimensionCount}.`);
  return { dimensions, values };
}
