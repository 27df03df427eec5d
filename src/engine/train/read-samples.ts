import { CLASS_COUNT } from '../../shared/mnist';
import { accuracyOf, likeliest, predictImages, type Predictor } from '../predict/evaluate';

/** How a network reads some samples. */
export interface SamplesRead {
  /** Mean crossentropy in nats. */
  readonly loss: number;
  /** Share read rightly. */
  readonly accuracy: number;
  /** Samples by true digit and digit read: ten rows of ten. */
  readonly confusion: readonly number[];
}

/**
 * Reads samples, yielding to the event loop between chunks.
 * @param indices The samples, by number; at least one.
 */
export async function readSamples(
  network: Predictor,
  images: Uint8Array,
  labels: Uint8Array,
  indices: Int32Array,
): Promise<SamplesRead> {
  const probabilities = await predictImages(network, images, indices);
  const expected = Uint8Array.from(indices, (sample) => labels[sample] ?? 0);
  const { loss, official } = accuracyOf(probabilities, expected, new Map());
  const confusion = new Array<number>(CLASS_COUNT * CLASS_COUNT).fill(0);
  for (const [sample, label] of expected.entries()) {
    const digit = likeliest(probabilities.subarray(sample * CLASS_COUNT, (sample + 1) * CLASS_COUNT));
    const cell = label * CLASS_COUNT + digit;
    confusion[cell] = (confusion[cell] ?? 0) + 1;
  }
  return { loss, accuracy: official, confusion };
}
