/** Scheme and host of the pages and data that the window loads. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://inkling';

/** Paths under which main serves the dataset: the IDX payload without its header. */
export const DATA_PATHS = {
  /** 47,040,000 bytes: shape [60000, 784], 0 (paper) to 255 (ink). */
  trainImages: '/data/train-images',
  trainLabels: '/data/train-labels',
  testImages: '/data/test-images',
  testLabels: '/data/test-labels',
  /** 210,000 bytes: the writer of each of the 70,000 samples as little-endian uint16, then the series of each as a byte. */
  writers: '/data/qmnist/writers',
  /** 700,000 bytes: out-of-sample probabilities, ten per sample, as encoded by `packProbabilities`. */
  outOfSample: '/data/explore/out-of-sample',
} as const;

/** Path of a model's dataset predictions, once available: little-endian float32 of shape [70000, 10], in [0, 1]. */
export function datasetPredictionsPath(modelId: string): string {
  return `/data/dataset-predictions/${modelId}/probabilities`;
}

/** 280,000 bytes: a model's map, little-endian uint16 of shape [70000, 2]. */
export function mapPath(modelId: string): string {
  return `/data/map/${modelId}`;
}

/** Path of the bundled map. */
export const SHIPPED_MAP_PATH = '/data/map/shipped';

/** 60,000 bytes: 1 for each training sample that was held out from a model's training, 0 for others. */
export function heldOutPath(modelId: string): string {
  return `/data/held-out/${modelId}`;
}

/** Path of the images or labels of a part of another dataset, as uint8; see `otherDatasetSchema`. */
export function otherDataPath(id: string, part: number, what: 'images' | 'labels'): string {
  return `/data/other/${id}/${part}-${what}`;
}
