import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { writeAtomically } from '../../platform/atomic-file';
import { floatsFrom, littleEndianBytes } from './tensor-file';
import {
  decodeHeader,
  encodeHeader,
  HASH_PLACE,
  headerBytesOf,
  TensorFileError,
  type Metadata,
  type TensorEntry,
  type TensorShapes,
} from './tensor-file-header';

/** Bytes per read: hashing them takes 1 to 2 ms. */
const READ_BYTES = 512 * 1024;

/** The layout of a tensor file, from its header. */
export interface TensorFileLayout {
  readonly metadata: Metadata;
  /** Ordered by offset; `start` is the offset in the file. */
  readonly tensors: readonly (TensorEntry & { readonly start: number })[];
}

/**
 * Writes a tensor file atomically in the format of `encodeTensorFile`, without holding it in memory.
 * @param fill Appends the values of the tensors in order, in chunks of any length.
 * @throws {FileWriteError}
 * @throws {Error} the signal's reason if it aborts; no file is left.
 */
export async function streamTensorFile(
  path: string,
  { metadata, tensors }: { readonly metadata: Metadata; readonly tensors: TensorShapes },
  fill: (append: (values: Float32Array) => Promise<void>) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const hash = createHash('sha256');
  await writeAtomically(
    path,
    async (file) => {
      const append = async (bytes: Uint8Array) => {
        hash.update(bytes);
        // Appends at the current position.
        await file.writeFile(bytes);
      };
      // The checksum is computed with zeros in its own place.
      await append(encodeHeader(metadata, tensors));
      await fill((values) => append(littleEndianBytes(values)));
      await file.write(Buffer.from(hash.digest('hex'), 'latin1'), 0, null, HASH_PLACE.start);
    },
    signal,
  );
}

/**
 * Reads a tensor file in chunks and verifies it.
 * @param onValues Called with each chunk and its offset in its tensor, before the checksum is verified.
 * @throws {TensorFileError}
 */
export async function readTensorFileInPieces(
  path: string,
  onValues: (tensor: string, first: number, values: Float32Array) => void,
): Promise<TensorFileLayout> {
  const file = await open(path, 'r');
  try {
    const header = await readHeader(file);
    const { storedHash, parse, headerBytes } = decodeHeader(header);
    const hash = createHash('sha256');
    hash.update(header.subarray(0, HASH_PLACE.start));
    hash.update('0'.repeat(HASH_PLACE.end - HASH_PLACE.start));
    hash.update(header.subarray(HASH_PLACE.end));
    const layout = located(parse(), headerBytes);
    let place = headerBytes;
    for (const { name, length } of layout.tensors) {
      for (let first = 0; first < length; first += READ_BYTES / 4) {
        const bytes = await readExactly(file, place, Math.min(READ_BYTES, (length - first) * 4));
        hash.update(bytes);
        onValues(name, first, floatsFrom(bytes));
        place += bytes.length;
      }
    }
    const { size } = await file.stat();
    if (size !== place) throw new TensorFileError('damaged', 'it is longer or shorter than it says');
    if (hash.digest('hex') !== storedHash) throw new TensorFileError('damaged', 'its checksum is wrong');
    return layout;
  } finally {
    await file.close();
  }
}

async function readHeader(file: FileHandle): Promise<Buffer> {
  const beginning = await readExactly(file, 0, HASH_PLACE.end);
  return readExactly(file, 0, headerBytesOf(beginning));
}

async function readExactly(file: FileHandle, place: number, length: number): Promise<Buffer> {
  const bytes = Buffer.from(new ArrayBuffer(length));
  const { bytesRead } = await file.read(bytes, 0, length, place);
  if (bytesRead < length) throw new TensorFileError('damaged', 'it is shorter than it says');
  return bytes;
}

function located(
  { metadata, tensors }: { metadata: Metadata; tensors: readonly TensorEntry[] },
  headerBytes: number,
): TensorFileLayout {
  let start = headerBytes;
  return {
    metadata,
    tensors: tensors.map((tensor) => {
      const entry = { ...tensor, start };
      start += tensor.length * 4;
      return entry;
    }),
  };
}
