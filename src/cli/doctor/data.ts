import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadMnistChecksums } from '../../engine/data/mnist';
import { type Checksum, ChecksumStream, isSameChecksum } from '../../platform/idx/checksum';
import { CHUNK_BYTES, unpacked } from '../../platform/idx/content';
import type { InklingPaths } from '../../platform/installed-files';

/** Result of verifying one MNIST file against its published checksum. */
export interface DataCheck {
  readonly file: string;
  readonly state: 'right' | 'wrong' | 'missing';
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** Verifies MNIST's four files, compressed or not, by the size and SHA-256 of their content. */
export async function checkData(paths: InklingPaths): Promise<DataCheck[]> {
  const checksums = await loadMnistChecksums(paths.assets);
  return Promise.all(
    Object.values(checksums).map(async ({ file, ...expected }): Promise<DataCheck> => {
      const path = [join(paths.mnist, file), join(paths.mnist, `${file}.gz`)].find((each) =>
        existsSync(each),
      );
      if (!path) return { file, state: 'missing', bytes: null, sha256: null };
      const found = await checksumOf(path);
      return { file, state: isSameChecksum(found, expected) ? 'right' : 'wrong', ...found };
    }),
  );
}

/** The checksum of a file's decompressed content, or that of an empty file if it cannot be read or decompressed. */
async function checksumOf(path: string): Promise<Checksum> {
  const checksum = new ChecksumStream();
  try {
    const { chunks } = await unpacked(createReadStream(path, { highWaterMark: CHUNK_BYTES }));
    for await (const chunk of chunks) checksum.update(chunk);
  } catch {
    return new ChecksumStream().end();
  }
  return checksum.end();
}
