import { DATA_PATHS } from '../../../shared/contract/app-urls';
import { CLASS_COUNT, SPLIT_SIZES, SPLITS, type Split } from '../../../shared/mnist';
import { newMnist, type Dataset } from './dataset';
import { DatasetError, fetchInto } from '../../fetch-bytes';
import type { Part } from './part';

const PATHS: Readonly<Record<Split, { readonly images: string; readonly labels: string }>> = {
  train: { images: DATA_PATHS.trainImages, labels: DATA_PATHS.trainLabels },
  test: { images: DATA_PATHS.testImages, labels: DATA_PATHS.testLabels },
};

/**
 * Fetches MNIST: first the labels, which are small, then the images.
 * @param onLabels Called with the dataset once the labels are loaded and validated; the images are written
 *   into this dataset.
 * @param onArrival Called for each chunk of images, with its part.
 * @throws {DatasetError} if a file cannot be fetched or is invalid.
 */
export async function loadMnist(
  onLabels: (dataset: Dataset) => void,
  onArrival: (part: Part) => void,
): Promise<void> {
  const [train, test] = await Promise.all(SPLITS.map(fetchLabels));
  if (!train || !test) return;
  const dataset = newMnist({ train, test });
  onLabels(dataset);
  // The split that is shown first is requested first, so that the smaller one need not wait for the larger.
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const first = (part: Part): void => {
    begun();
    onArrival(part);
  };
  await Promise.all([
    fetchImages('train', dataset, first),
    hasBegun.then(() => fetchImages('test', dataset, onArrival)),
  ]);
}

async function fetchImages(split: Split, { parts }: Dataset, onArrival: (part: Part) => void): Promise<void> {
  const part = parts.find(({ kind }) => kind === split);
  if (!part) return;
  const size = part.images.length / part.count;
  await fetchInto(PATHS[split].images, part.images, (bytes) => {
    part.arrived = Math.floor(bytes / size);
    onArrival(part);
  });
}

async function fetchLabels(split: Split): Promise<Uint8Array> {
  const { labels: path } = PATHS[split];
  const labels = new Uint8Array(SPLIT_SIZES[split]);
  await fetchInto(path, labels);
  if (labels.some((label) => label >= CLASS_COUNT)) throw new DatasetError('wrong-label', path);
  return labels;
}
