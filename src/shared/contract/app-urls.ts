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
} as const;
