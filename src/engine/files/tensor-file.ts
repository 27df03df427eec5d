import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { decodeHeader, encodeHeader, HASH_PLACE, TensorFileError, type Metadata } from './tensor-file-header';
import type { Weights } from '../network/weights';

/** Named float32 arrays with metadata. */
export interface TensorFile {
  readonly metadata: Metadata;
  readonly weights: Weights;
}

/**
 * Encodes tensors in the safetensors format (https://github.com/huggingface/safetensors): the header's length as
 * little-endian uint64, the header as JSON, then the values as little-endian float32. Its metadata starts with a
 * SHA-256 of the whole file, computed with its own digits as zeros. Python's `safetensors` package opens it.
 */
export function encodeTensorFile({ metadata, weights }: TensorFile): Uint8Array {
  const header = encodeHeader(metadata, weights);
  const values = [...weights.values()].map((weight) => littleEndianBytes(weight.values));
  const file = Buffer.concat([header, ...values]);
  file.write(checksum(file), HASH_PLACE.start, 'latin1');
  return file;
}

/**
 * Decodes a tensor file and verifies its checksum.
 * @throws {TensorFileError}
 */
export function decodeTensorFile(bytes: Uint8Array): TensorFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerBytes, storedHash, parse } = decodeHeader(file);
  if (checksum(file) !== storedHash) throw new TensorFileError('damaged', 'its checksum is wrong');
  const { metadata, tensors } = parse();
  const weights: Weights = new Map();
  let place = headerBytes;
  for (const { name, shape, length } of tensors) {
    weights.set(name, { shape, values: floatsAt(file, place, length) });
    place += length * 4;
  }
  if (place !== file.length) throw new TensorFileError('damaged', 'it is longer or shorter than it says');
  return { metadata, weights };
}

/** SHA-256 of a file, computed with the digits of the stored checksum as zeros. */
function checksum(file: Buffer): string {
  const hash = createHash('sha256');
  hash.update(file.subarray(0, HASH_PLACE.start));
  hash.update('0'.repeat(HASH_PLACE.end - HASH_PLACE.start));
  hash.update(file.subarray(HASH_PLACE.end));
  return hash.digest('hex');
}

const IS_LITTLE_ENDIAN = endianness() === 'LE';

/** Converts values to little-endian bytes; on little-endian machines, a view of the same memory. */
export function littleEndianBytes({ buffer, byteOffset, byteLength }: Float32Array): Buffer {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return IS_LITTLE_ENDIAN ? bytes : Buffer.from(bytes).swap32();
}

/** Returns a copy, since offsets in a file may be unaligned. */
function floatsAt(file: Buffer, place: number, length: number): Float32Array {
  if (place + length * 4 > file.length) throw new TensorFileError('damaged', 'it is shorter than it says');
  return floatsFrom(Uint8Array.from(file.subarray(place, place + length * 4)));
}

/** Converts little-endian bytes to values. Takes ownership of their buffer, which must contain nothing else. */
export function floatsFrom({ buffer, byteOffset, byteLength }: Uint8Array): Float32Array {
  if (!IS_LITTLE_ENDIAN) Buffer.from(buffer, byteOffset, byteLength).swap32();
  return new Float32Array(buffer, byteOffset, byteLength / 4);
}
