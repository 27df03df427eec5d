/** Scheme and host of everything that the window loads: its pages, and the data set as bytes. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://inkling';

/** Paths under which main serves the data set: the IDX payload without its header. */
export const DATA_PATHS = {
  /** 47,040,000 bytes: 60,000 pictures of 784 pixels. */
  trainImages: '/data/train-images',
  trainLabels: '/data/train-labels',
  testImages: '/data/test-images',
  testLabels: '/data/test-labels',
  /** 210,000 bytes: the writer of each of the 70,000 samples as little-endian uint16, then the series of each as a byte. */
  writers: '/data/qmnist/writers',
  /** 700,000 bytes: ten probabilities a sample from models that did not learn it, as `packProbabilities` makes them. */
  outOfSample: '/data/explore/out-of-sample',
} as const;

/**
 * A model's dataset predictions, once they are ready: ten probabilities a sample by sample number, as
 * little-endian float32.
 */
export function datasetPredictionsPath(modelId: string): string {
  return `/data/dataset-predictions/${modelId}/probabilities`;
}

/** 280,000 bytes: where each of the 70,000 samples lies on a model's map, x and y as little-endian uint16. */
export function mapPath(modelId: string): string {
  return `/data/map/${modelId}`;
}

/** The same of the map that comes with Inkling. */
export const SHIPPED_MAP_PATH = '/data/map/shipped';

/** 60,000 bytes: 1 for each training sample that a model did not learn from and was chosen by, 0 for others. */
export function heldOutPath(modelId: string): string {
  return `/data/held-out/${modelId}`;
}

/** Pictures or labels, a byte each, of one part of another data set; see `otherDataSetSchema`. */
export function otherDataPath(id: string, part: number, what: 'images' | 'labels'): string {
  return `/data/other/${id}/${part}-${what}`;
}
