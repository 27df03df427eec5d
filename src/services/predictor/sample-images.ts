import { readDataFile, type DataFile } from '../../engine/data/dataset';
import { PIXEL_COUNT, SPLIT_SIZES, type Split } from '../../shared/mnist';

const FILES: Readonly<Record<Split, DataFile>> = { train: 'trainImages', test: 'testImages' };

/**
 * Reads MNIST's images, 784 bytes per sample: the training split's, then the test split's.
 * @throws {DatasetError} if a file is missing or damaged.
 */
export function readSampleImages(folder: string): Promise<readonly Uint8Array[]> {
  return Promise.all([readSplit(folder, 'train'), readSplit(folder, 'test')]);
}

async function readSplit(folder: string, split: Split): Promise<Uint8Array> {
  const { path, values } = await readDataFile(folder, FILES[split]);
  if (values.length !== SPLIT_SIZES[split] * PIXEL_COUNT) throw new Error(`${path} is not MNIST's.`);
  return values;
}
