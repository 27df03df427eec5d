import { CLASS_COUNT, IMAGE_SIDE, SPLITS, type Split } from '../../../shared/mnist';
import { newPart, type Part } from './part';

/** Images and labels, as bytes. The arrays are never modified by readers, nor copied. */
export interface Dataset {
  /** `mnist`, or the identifier of a folder that the user opened. */
  readonly id: string;
  /** Width of each image, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Names of the classes, by label. */
  readonly classes: readonly string[];
  /** In order: samples are numbered consecutively over all parts. */
  readonly parts: readonly Part[];
  /** Number of samples. */
  readonly count: number;
  /** By sample number. */
  readonly labels: Uint8Array;
}

export const MNIST_ID = 'mnist';

const DIGITS = Array.from({ length: CLASS_COUNT }, (_, digit) => String(digit));
const SHAPE = { width: IMAGE_SIDE, height: IMAGE_SIDE };

/** Creates MNIST without any pixels. @param labels Labels of each split, one byte each. */
export function newMnist(labels: Readonly<Record<Split, Uint8Array>>): Dataset {
  const parts = SPLITS.map((name) =>
    newPart({
      name,
      kind: name,
      start: name === 'train' ? 0 : labels.train.length,
      count: labels[name].length,
      ...SHAPE,
    }),
  );
  const all = new Uint8Array(labels.train.length + labels.test.length);
  all.set(labels.train);
  all.set(labels.test, labels.train.length);
  return { id: MNIST_ID, ...SHAPE, classes: DIGITS, parts, count: all.length, labels: all };
}

/** Returns a dataset with one more part; the other parts are shared. */
export function withPart(dataset: Dataset, part: Part, labels: Uint8Array): Dataset {
  const all = new Uint8Array(part.start + part.count);
  all.set(dataset.labels);
  all.set(labels, part.start);
  return { ...dataset, parts: [...dataset.parts, part], count: all.length, labels: all };
}

/** The part that a sample belongs to. */
export function partOf({ parts }: Pick<Dataset, 'parts'>, number: number): Part | undefined {
  return parts.find(({ start, count }) => number >= start && number < start + count);
}

/**
 * The pixels of one sample, from 0 (paper) to 255 (ink): a view, not a copy. Blank until they have arrived.
 */
export function samplePixels(dataset: Dataset, number: number): Uint8Array {
  const size = dataset.width * dataset.height;
  const part = partOf(dataset, number);
  if (!part) return new Uint8Array(size);
  const offset = (number - part.start) * size;
  return part.images.subarray(offset, offset + size);
}
