/** Side of an MNIST image in pixels. */
export const IMAGE_SIDE = 28;

/** Pixels in one MNIST image, row-major. */
export const PIXEL_COUNT = IMAGE_SIDE * IMAGE_SIDE;

/** The ten digits, which are the classes of every network here. */
export const CLASS_COUNT = 10;

export const SPLITS = ['train', 'test'] as const;

/** `train` holds 60,000 samples, `test` 10,000. */
export type Split = (typeof SPLITS)[number];

export const SPLIT_SIZES: Readonly<Record<Split, number>> = { train: 60_000, test: 10_000 };

/** Number of samples of both splits, which are numbered consecutively: training first, then test. */
export const SAMPLE_COUNT = SPLIT_SIZES.train + SPLIT_SIZES.test;
