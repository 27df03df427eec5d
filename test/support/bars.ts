import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { idxFile } from '../unit/engine/data/idx-file';

const WIDTH = 12;
const HEIGHT = 20;
const COUNTS = { train: 40, t10k: 6 };
const CLASSES = 3;

/**
 * Writes a dataset of upright bars of three widths: 46 images of 12x20, one split compressed and one as it is.
 * @returns Its folder, a new one of this name in `parent`.
 */
export function writeBars(parent: string, name: string): string {
  const path = join(parent, name);
  mkdirSync(path);
  for (const [split, count] of Object.entries(COUNTS)) {
    const labels = Array.from({ length: count }, (_, index) => index % CLASSES);
    const pixels = labels.flatMap((label) =>
      Array.from({ length: WIDTH * HEIGHT }, (_, pixel) => (pixel % WIDTH <= 2 * label ? 255 : 0)),
    );
    const images = idxFile('bytes', [count, HEIGHT, WIDTH], pixels);
    if (split === 'train') writeFileSync(join(path, `${split}-images-idx3-ubyte.gz`), gzipSync(images));
    else writeFileSync(join(path, `${split}-images-idx3-ubyte`), images);
    writeFileSync(join(path, `${split}-labels-idx1-ubyte`), idxFile('bytes', [count], labels));
  }
  return path;
}
