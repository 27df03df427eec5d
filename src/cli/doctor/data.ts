import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpack } from '../../engine/data/idx';
import { loadMnistChecksums } from '../../engine/data/mnist';
import type { InklingPaths } from '../../platform/installed-files';

/** One file of MNIST, compared with what was published. */
export interface DataCheck {
  readonly file: string;
  readonly state: 'right' | 'wrong' | 'missing';
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** Checks MNIST's four files, packed or not, by size and SHA-256 of their content. */
export async function checkData(paths: InklingPaths): Promise<DataCheck[]> {
  const checksums = await loadMnistChecksums(paths.assets);
  return Promise.all(
    Object.values(checksums).map(async ({ file, bytes, sha256 }): Promise<DataCheck> => {
      const path = [join(paths.mnist, file), join(paths.mnist, `${file}.gz`)].find((each) =>
        existsSync(each),
      );
      if (!path) return { file, state: 'missing', bytes: null, sha256: null };
      const content = await readFile(path)
        .then(unpack)
        .catch(() => new Uint8Array());
      const found = createHash('sha256').update(content).digest('hex');
      const right = content.length === bytes && found === sha256;
      return { file, state: right ? 'right' : 'wrong', bytes: content.length, sha256: found };
    }),
  );
}
