import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { at } from '../../shared/at';
import { inkFromBytes } from '../../shared/ink/ink-bytes';
import { accuracies } from '../../shared/metrics/accuracy';
import { argmax } from '../../shared/metrics/argmax';
import { classScores, confusionMatrix } from '../../shared/metrics/confusion-matrix';
import { crossentropy } from '../../shared/metrics/crossentropy';
import { CLASS_COUNT, PIXEL_COUNT } from '../../shared/mnist';
import type { Accuracy } from '../../shared/model/card';
import type { LabelledImages } from '../data/dataset';
import type { LabelErrors } from '../data/label-errors';

/** A function from images, shape [n, 784] in [0, 1], to probabilities, shape [n, 10]. */
export interface Predictor {
  predict(pixels: Float32Array, count: number): Float32Array;
}

/** Images per chunk: the fastest size that still yields every few milliseconds. */
const CHUNK = 100;

/** Used if no samples are held out: a digit needs the majority. */
export const DEFAULT_CONFIDENCE_THRESHOLD = 0.5;

/** Share of held-out samples whose confidence reaches the threshold. */
const PASSING_SHARE = 0.99;

/**
 * Predicts samples in chunks and yields to the event loop in between.
 * @param images Shape [samples, 784], 0 (paper) to 255 (ink).
 * @param indices The samples to predict, in order. @default all samples
 * @returns Shape [samples, 10], in [0, 1].
 * @throws {Error} the signal's reason if it aborts.
 */
export async function predictImages(
  network: Predictor,
  images: Uint8Array,
  indices?: Int32Array,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const count = indices?.length ?? images.length / PIXEL_COUNT;
  const probabilities = new Float32Array(count * CLASS_COUNT);
  for (let start = 0; start < count; start += CHUNK) {
    await yieldToEvents();
    signal?.throwIfAborted();
    const size = Math.min(CHUNK, count - start);
    const pixels = gather(images, size, (row) => indices?.[start + row] ?? start + row);
    probabilities.set(network.predict(pixels, size), start * CLASS_COUNT);
  }
  return probabilities;
}

/** Copies samples as values in [0, 1] into a new array, since a tensor may use its memory. */
function gather(images: Uint8Array, count: number, indexOf: (row: number) => number): Float32Array {
  const pixels = new Float32Array(count * PIXEL_COUNT);
  for (let row = 0; row < count; row += 1) {
    const from = indexOf(row) * PIXEL_COUNT;
    inkFromBytes(images.subarray(from, from + PIXEL_COUNT), pixels.subarray(row * PIXEL_COUNT));
  }
  return pixels;
}

/**
 * Evaluates a network on a split.
 * @param labelErrors Accepted labels per sample, for `corrected`.
 */
export async function evaluate(
  network: Predictor,
  { images, labels }: LabelledImages,
  labelErrors: LabelErrors,
  signal?: AbortSignal,
): Promise<Accuracy> {
  return accuracyOf(await predictImages(network, images, undefined, signal), labels, labelErrors);
}

/**
 * Computes the accuracy of probabilities against labels.
 * @param probabilities Shape [samples, 10], in [0, 1].
 */
export function accuracyOf(
  probabilities: Float32Array,
  labels: Uint8Array,
  labelErrors: LabelErrors,
): Accuracy {
  const predicted = predictedClasses(probabilities);
  const scores = classScores(confusionMatrix(labels, predicted, labels.keys(), CLASS_COUNT), CLASS_COUNT);
  return {
    ...accuracies(labels, predicted, labelErrors, labels.keys()),
    perDigit: scores.map(({ recall }) => recall ?? 0),
    loss: meanLoss(probabilities, labels),
  };
}

/**
 * Mean cross-entropy in nats.
 * @param probabilities Shape [samples, 10], in [0, 1].
 */
export function meanLoss(probabilities: Float32Array, labels: Uint8Array): number {
  let loss = 0;
  for (const [index, label] of labels.entries())
    loss += crossentropy(at(probabilities, index * CLASS_COUNT + label));
  return loss / labels.length;
}

/**
 * The class with the largest probability of each sample.
 * @param probabilities Shape [samples, 10], in [0, 1].
 */
export function predictedClasses(probabilities: Float32Array): Uint8Array {
  return Uint8Array.from({ length: probabilities.length / CLASS_COUNT }, (_, index) =>
    argmax(probabilities, index * CLASS_COUNT, (index + 1) * CLASS_COUNT),
  );
}

/**
 * The confidence that 99% of held-out samples reach; predictions below it are not sure.
 * @param probabilities Shape [held-out samples, 10], in [0, 1].
 * @returns The default threshold if there are no samples.
 */
export function confidenceThreshold(probabilities: Float32Array): number {
  const count = probabilities.length / CLASS_COUNT;
  if (count === 0) return DEFAULT_CONFIDENCE_THRESHOLD;
  const confidences = Float32Array.from({ length: count }, (_, index) =>
    Math.max(...probabilities.subarray(index * CLASS_COUNT, (index + 1) * CLASS_COUNT)),
  ).sort();
  const threshold = confidences[Math.floor(count * (1 - PASSING_SHARE))];
  return Math.min(threshold ?? DEFAULT_CONFIDENCE_THRESHOLD, 1);
}
