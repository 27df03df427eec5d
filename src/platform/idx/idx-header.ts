import { IdxError } from './idx-error';

/**
 * The header of an IDX file, the format of the MNIST files: two zero bytes, a byte for the type of the values, a byte
 * for the number of dimensions, and each dimension as a big-endian uint32. The values follow in row-major order.
 * @see http://yann.lecun.com/exdb/mnist/
 */
export interface IdxHeader {
  readonly type: ValueType;
  /** One to four sizes, each 0 or more. */
  readonly dimensions: readonly number[];
}

/** How a value is stored, big-endian. */
export interface ValueType {
  readonly name: string;
  readonly bytes: number;
  readonly read: (view: DataView, offset: number) => number;
}

export const UNSIGNED_BYTE: ValueType = {
  name: 'unsigned bytes',
  bytes: 1,
  read: (view, offset) => view.getUint8(offset),
};

const VALUE_TYPES: ReadonlyMap<number, ValueType> = new Map([
  [0x08, UNSIGNED_BYTE],
  [0x09, { name: 'signed bytes', bytes: 1, read: (view, offset) => view.getInt8(offset) }],
  [0x0b, { name: '16-bit integers', bytes: 2, read: (view, offset) => view.getInt16(offset) }],
  [0x0c, { name: '32-bit integers', bytes: 4, read: (view, offset) => view.getInt32(offset) }],
]);

const MAGIC_BYTES = 4;
const DIMENSION_BYTES = 4;
const MAX_DIMENSIONS = 4;

/** Size of the longest header. */
export const MAX_HEADER_BYTES = MAGIC_BYTES + DIMENSION_BYTES * MAX_DIMENSIONS;

/** Maximum size of the values in bytes; about ten times that of the largest MNIST file, 47 MB. */
export const MAX_PAYLOAD_BYTES = 512 * 1024 * 1024;

/** Size of the header in bytes. */
export function headerBytes({ dimensions }: IdxHeader): number {
  return MAGIC_BYTES + DIMENSION_BYTES * dimensions.length;
}

/** Number of values. */
export function valueCount({ dimensions }: IdxHeader): number {
  return dimensions.reduce((product, size) => product * size, 1);
}

/** Size of the values in bytes. */
export function payloadBytes(header: IdxHeader): number {
  return valueCount(header) * header.type.bytes;
}

/** Whether these first bytes are those of an IDX file of integers. */
export function isIdx(beginning: Uint8Array): boolean {
  return typeOf(beginning) !== undefined;
}

function typeOf([first, second, type, count]: Uint8Array): ValueType | undefined {
  const isMagic = first === 0 && second === 0 && type !== undefined && count !== undefined;
  return isMagic && count >= 1 && count <= MAX_DIMENSIONS ? VALUE_TYPES.get(type) : undefined;
}

/**
 * Parses a header.
 * @param beginning The first `MAX_HEADER_BYTES` of the file, or the whole file if it is shorter; further bytes are
 *   ignored.
 * @throws {IdxError} if it is not an IDX file, ends inside its header, or promises more than `MAX_PAYLOAD_BYTES`.
 */
export function parseHeader(beginning: Uint8Array): IdxHeader {
  const type = typeOf(beginning);
  if (!type)
    throw new IdxError(
      beginning.length < MAGIC_BYTES ? 'no-header' : 'not-idx',
      'This is not an IDX file of integers.',
    );
  const view = new DataView(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  const count = view.getUint8(MAGIC_BYTES - 1);
  if (beginning.length < MAGIC_BYTES + DIMENSION_BYTES * count)
    throw new IdxError('ends-early', 'The IDX file ends inside its header.');
  const dimensions = Array.from({ length: count }, (_, index) =>
    view.getUint32(MAGIC_BYTES + DIMENSION_BYTES * index),
  );
  const header = { type, dimensions };
  if (payloadBytes(header) > MAX_PAYLOAD_BYTES)
    throw new IdxError(
      'too-large',
      `The IDX header gives ${dimensions.join(' x ')} values; more than ${MAX_PAYLOAD_BYTES} bytes are not supported.`,
    );
  return header;
}

/**
 * Checks that a file contains unsigned bytes in a given number of dimensions.
 * @throws {IdxError} `other-kind` otherwise.
 */
export function expectBytes({ type, dimensions }: IdxHeader, dimensionCount: number): void {
  if (type !== UNSIGNED_BYTE)
    throw new IdxError('other-kind', `The IDX file contains ${type.name}; expected ${UNSIGNED_BYTE.name}.`);
  if (dimensions.length !== dimensionCount)
    throw new IdxError(
      'other-kind',
      `The IDX file has ${dimensions.length} dimensions; expected ${dimensionCount}.`,
    );
}
