import { createHash } from 'node:crypto';
import { IdxError } from './idx-error';

/** Size and SHA-256, in lower-case hexadecimal, of a file's decompressed content. */
export interface Checksum {
  readonly bytes: number;
  readonly sha256: string;
}

/** Computes a checksum incrementally, so that a large file does not block the thread. */
export class ChecksumStream {
  readonly #hash = createHash('sha256');
  #bytes = 0;

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
  }

  /** The checksum of all chunks; ends the stream. */
  end(): Checksum {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

export function isSameChecksum(a: Checksum, b: Checksum): boolean {
  return a.bytes === b.bytes && a.sha256 === b.sha256;
}

/**
 * Checks a file's checksum against the published one.
 * @throws {IdxError} `wrong-checksum`
 */
export function expectChecksum(expected: Checksum, found: Checksum): void {
  if (!isSameChecksum(found, expected))
    throw new IdxError(
      'wrong-checksum',
      'This is not the published file: its checksum differs. Set up Inkling again.',
    );
}
