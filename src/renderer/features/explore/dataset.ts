import { DATA_PATHS } from '../../../shared/contract/app-urls';
import { CLASS_COUNT, PIXEL_COUNT, SPLIT_SIZES, SPLITS, type Split } from '../../../shared/mnist';
import { fetchBytes } from './fetch-bytes';
import { SAMPLE_COUNT, sampleNumber, sampleRef } from './sample-ref';

/** Every picture and label, as bytes. The arrays are read only and never copied. */
export interface Dataset {
  /** 784 bytes a sample, 0 is paper and 255 is ink. */
  readonly images: Readonly<Record<Split, Uint8Array>>;
  /** The labels of both splits by sample number: 70,000 bytes, each 0-9. */
  readonly labels: Uint8Array;
}

/** The data set did not arrive, or is not what it should be. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  constructor(
    readonly code: 'unreachable' | 'wrong-size' | 'wrong-label',
    readonly path: string,
  ) {
    super(`${code}: ${path}`);
  }
}

const PATHS: Readonly<Record<Split, { images: string; labels: string }>> = {
  train: { images: DATA_PATHS.trainImages, labels: DATA_PATHS.trainLabels },
  test: { images: DATA_PATHS.testImages, labels: DATA_PATHS.testLabels },
};

const TOTAL_BYTES = SAMPLE_COUNT * (PIXEL_COUNT + 1);

/**
 * Fetches both splits, and checks that each file has the size and the labels that it must have.
 * @param onProgress Told the share that has arrived, in [0, 1].
 * @throws {DatasetError}
 */
export async function loadDataset(onProgress: (share: number) => void): Promise<Dataset> {
  let arrived = 0;
  const load = async (path: string, size: number): Promise<Uint8Array> => {
    const bytes = await fetchBytes(path, size, (count) => {
      arrived += count;
      onProgress(arrived / TOTAL_BYTES);
    }).catch(() => {
      throw new DatasetError('unreachable', path);
    });
    if (!bytes) throw new DatasetError('wrong-size', path);
    return bytes;
  };

  const labels = new Uint8Array(SAMPLE_COUNT);
  for (const split of SPLITS) {
    const { labels: path } = PATHS[split];
    const splitLabels = await load(path, SPLIT_SIZES[split]);
    if (splitLabels.some((label) => label >= CLASS_COUNT)) throw new DatasetError('wrong-label', path);
    labels.set(splitLabels, sampleNumber({ split, index: 0 }));
  }
  const train = await load(PATHS.train.images, SPLIT_SIZES.train * PIXEL_COUNT);
  const test = await load(PATHS.test.images, SPLIT_SIZES.test * PIXEL_COUNT);
  return { images: { train, test }, labels };
}

/** The 784 bytes of one sample: a view, not a copy. */
export function samplePixels({ images }: Dataset, number: number): Uint8Array {
  const { split, index } = sampleRef(number);
  return images[split].subarray(index * PIXEL_COUNT, (index + 1) * PIXEL_COUNT);
}
