import { z } from 'zod';
import { product } from '../network/weights';

/** Maximum header size; a header with a recipe takes a few KB. */
export const MAX_HEADER_BYTES = 1024 * 1024;

const LENGTH_BYTES = 8;
const HASH_DIGITS = 64;

/** The checksum comes first, so that its offset is the same in every file. */
const PREFIX = '{"__metadata__":{"sha256":"';

/** Byte range of the checksum's digits in a file. */
export const HASH_PLACE = {
  start: LENGTH_BYTES + PREFIX.length,
  end: LENGTH_BYTES + PREFIX.length + HASH_DIGITS,
} as const;

/** A tensor file that has another format or is damaged. */
export class TensorFileError extends Error {
  override readonly name = 'TensorFileError';
  constructor(
    readonly kind: 'foreign' | 'damaged',
    /** What is wrong with the file, such as "its checksum is wrong". */
    reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

const tensorSchema = z.strictObject({
  dtype: z.literal('F32'),
  shape: z.array(z.int().positive()).max(8),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});

const headerSchema = z.object({ __metadata__: z.record(z.string(), z.string()) }).catchall(tensorSchema);

/** A tensor's entry in the header. Values are contiguous. */
export interface TensorEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly length: number;
}

/** The tensors of a file by name, in the order of their values. */
export type TensorShapes = ReadonlyMap<string, { readonly shape: readonly number[] }>;

/** Metadata of a tensor file, by key. */
export type Metadata = Readonly<Record<string, string>>;

interface Header {
  readonly metadata: Metadata;
  readonly tensors: readonly TensorEntry[];
}

/** Encodes the length prefix and header, with zeros in place of the checksum. */
export function encodeHeader(metadata: Metadata, tensors: TensorShapes): Buffer {
  const header: Record<string, unknown> = {
    __metadata__: { sha256: '0'.repeat(HASH_DIGITS), ...metadata },
  };
  let place = 0;
  for (const [name, { shape }] of tensors) {
    const end = place + product(shape) * 4;
    header[name] = { dtype: 'F32', shape, data_offsets: [place, end] };
    place = end;
  }
  const json = Buffer.from(JSON.stringify(header));
  // Padded with spaces to a multiple of 8, as the format recommends for alignment.
  const length = Math.ceil(json.length / 8) * 8;
  const bytes = Buffer.alloc(LENGTH_BYTES + length, ' ');
  bytes.writeBigUInt64LE(BigInt(length));
  json.copy(bytes, LENGTH_BYTES);
  return bytes;
}

/**
 * Locates the header of a file without parsing it, so that the caller can verify the checksum first.
 * @throws {TensorFileError} if the format is different or the file is truncated.
 */
export function decodeHeader(file: Buffer): {
  /** Size of length prefix and header: the offset of the values. */
  readonly headerBytes: number;
  readonly storedHash: string;
  readonly parse: () => Header;
} {
  const headerBytes = headerBytesOf(file);
  if (headerBytes > file.length) throw new TensorFileError('damaged', 'its header does not fit');
  return {
    headerBytes,
    storedHash: file.subarray(HASH_PLACE.start, HASH_PLACE.end).toString('latin1'),
    parse: () => parseHeader(file.subarray(LENGTH_BYTES, headerBytes).toString('utf8')),
  };
}

/**
 * Size of length prefix and header, from the first `HASH_PLACE.end` bytes of a file.
 * @throws {TensorFileError} as `decodeHeader`.
 */
export function headerBytesOf(beginning: Buffer): number {
  const prefix = beginning.subarray(LENGTH_BYTES, HASH_PLACE.start).toString('latin1');
  if (beginning.length < HASH_PLACE.end || prefix !== PREFIX)
    throw new TensorFileError('foreign', 'it is of another format');
  const length = Number(beginning.readBigUInt64LE());
  if (length > MAX_HEADER_BYTES) throw new TensorFileError('damaged', 'its header does not fit');
  return LENGTH_BYTES + length;
}

function parseHeader(text: string): Header {
  const header = parseJson(text);
  const { __metadata__: metadata, ...entries } = header;
  return { metadata, tensors: contiguous(entries) };
}

function parseJson(text: string): z.infer<typeof headerSchema> {
  try {
    return headerSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new TensorFileError('foreign', 'its header is not valid', { cause });
  }
}

/** Sorts the tensors by offset and verifies that there are no gaps or overlaps. */
function contiguous(entries: Readonly<Record<string, z.infer<typeof tensorSchema>>>): TensorEntry[] {
  let place = 0;
  return Object.entries(entries)
    .sort(([, a], [, b]) => a.data_offsets[0] - b.data_offsets[0])
    .map(([name, { shape, data_offsets: offsets }]) => {
      const [start, end] = offsets;
      const length = product(shape);
      if (start !== place || end - start !== length * 4)
        throw new TensorFileError('damaged', `${name} is not where it should be`);
      place = end;
      return { name, shape, length };
    });
}
