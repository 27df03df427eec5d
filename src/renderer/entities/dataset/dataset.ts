import { CLASS_COUNT, IMAGE_SIDE, SPLITS, type Split } from '../../../shared/mnist';
import { newPart, type Part } from './part';

/** Pictures and labels, as bytes. The arrays are read only and never copied. */
export interface Dataset {
  /** `mnist`, or the identifier of a folder that the user opened. */
  readonly id: string;
  /** Of each image, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Names of the labels. */
  readonly classes: readonly string[];
  /** One after the other: samples are numbered through. */
  readonly parts: readonly Part[];
  /** Number of samples. */
  readonly count: number;
  /** By sample number. */
  readonly labels: Uint8Array;
}

export const MNIST_ID = 'mnist';

const DIGITS = Array.from({ length: CLASS_COUNT }, (_, digit) => String(digit));
const SHAPE = { width: IMAGE_SIDE, height: IMAGE_SIDE };

/** MNIST before any image of it has come. @param labels Of each split. */
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

/** A data set with one more part, which shares all others with it. */
export function withPart(dataset: Dataset, part: Part, labels: Uint8Array): Dataset {
  const all = new Uint8Array(part.start + part.count);
  all.set(dataset.labels);
  all.set(labels, part.start);
  return { ...dataset, parts: [...dataset.parts, part], count: all.length, labels: all };
}

/** The part that a sample is in. */
export function partOf({ parts }: Pick<Dataset, 'parts'>, number: number): Part | undefined {
  return parts.find(({ start, count }) => number >= start && number < start + count);
}

/** The pixels of one sample, 0 is paper and 255 is ink: a view, not a copy. Blank until they have arrived. */
export function samplePixels(dataset: Dataset, number: number): Uint8Array {
  const size = dataset.width * dataset.height;
  const part = partOf(dataset, number);
  if (!part) return new Uint8Array(size);
  const offset = (number - part.start) * size;
  return part.images.subarray(offset, offset + size);
}
