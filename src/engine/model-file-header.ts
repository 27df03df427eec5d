import { z } from 'zod';
import { type ModelCard, modelCardSchema } from '../shared/model/card';
import { ModelFileError } from './model-file-error';
import { product, type Weights } from './weights';

/** Largest header that is read; a card with its recipe takes a few thousand bytes. */
export const MAX_HEADER_BYTES = 1024 * 1024;

const LENGTH_BYTES = 8;
const HASH_DIGITS = 64;

/** The checksum comes first, so that it lies at the same place in every file. */
const PREFIX = '{"__metadata__":{"sha256":"';

/** Where the checksum's digits lie in a file. */
export const HASH_PLACE = {
  start: LENGTH_BYTES + PREFIX.length,
  end: LENGTH_BYTES + PREFIX.length + HASH_DIGITS,
} as const;

const tensorSchema = z.strictObject({
  dtype: z.literal('F32'),
  shape: z.array(z.int().positive()).max(8),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});

const headerSchema = z
  .object({ __metadata__: z.strictObject({ sha256: z.string(), card: z.string() }) })
  .catchall(tensorSchema);

/** A tensor as the header describes it; the values of one follow those of the other. */
interface TensorEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly length: number;
}

interface Header {
  readonly card: ModelCard;
  readonly tensors: readonly TensorEntry[];
}

/** The beginning of a model's file, length included, with zeros where the checksum belongs. */
export function encodeHeader(card: ModelCard, weights: Weights): Buffer {
  const header: Record<string, unknown> = {
    __metadata__: { sha256: '0'.repeat(HASH_DIGITS), card: JSON.stringify(card) },
  };
  let place = 0;
  for (const [name, { shape, values }] of weights) {
    const end = place + values.length * 4;
    header[name] = { dtype: 'F32', shape, data_offsets: [place, end] };
    place = end;
  }
  const json = Buffer.from(JSON.stringify(header));
  // Spaces up to a multiple of 8 keep the values aligned, as the format advises.
  const length = Math.ceil(json.length / 8) * 8;
  const bytes = Buffer.alloc(LENGTH_BYTES + length, ' ');
  bytes.writeBigUInt64LE(BigInt(length));
  json.copy(bytes, LENGTH_BYTES);
  return bytes;
}

/**
 * Finds the header of a model's file. Nothing of it is parsed until the caller, having compared checksums, asks.
 * @throws {ModelFileError} when this is no model's file, or ends too early.
 */
export function decodeHeader(file: Buffer): {
  /** Length prefix and header: where the values begin. */
  readonly headerBytes: number;
  readonly storedHash: string;
  readonly parse: () => Header;
} {
  const prefix = file.subarray(LENGTH_BYTES, HASH_PLACE.start).toString('latin1');
  if (file.length < HASH_PLACE.end || prefix !== PREFIX)
    throw new ModelFileError('not-a-model', 'This is not an Inkling model.');
  const length = Number(file.readBigUInt64LE());
  if (length > MAX_HEADER_BYTES || LENGTH_BYTES + length > file.length)
    throw new ModelFileError('model-damaged', 'The model file is damaged: its header does not fit.');
  const headerBytes = LENGTH_BYTES + length;
  return {
    headerBytes,
    storedHash: file.subarray(HASH_PLACE.start, HASH_PLACE.end).toString('latin1'),
    parse: () => parseHeader(file.subarray(LENGTH_BYTES, headerBytes).toString('utf8')),
  };
}

function parseHeader(text: string): Header {
  try {
    const header = headerSchema.parse(JSON.parse(text));
    const { __metadata__: metadata, ...entries } = header;
    return { card: modelCardSchema.parse(JSON.parse(metadata.card)), tensors: contiguous(entries) };
  } catch (error) {
    if (error instanceof ModelFileError) throw error;
    const message = 'The model was made by another version of Inkling, or its card is not valid.';
    throw new ModelFileError('not-a-model', message, { cause: error });
  }
}

/** The tensors in the order of their values, which need not be that of the header; no gaps, no overlaps. */
function contiguous(entries: Readonly<Record<string, z.infer<typeof tensorSchema>>>): TensorEntry[] {
  let place = 0;
  return Object.entries(entries)
    .sort(([, a], [, b]) => a.data_offsets[0] - b.data_offsets[0])
    .map(
      ([
        name,
        {
          shape,
          data_offsets: [start, end],
        },
      ]) => {
        const length = product(shape);
        if (start !== place || end - start !== length * 4)
          throw new ModelFileError(
            'model-damaged',
            `The model file is damaged: ${name} is not where it should be.`,
          );
        place = end;
        return { name, shape, length };
      },
    );
}
