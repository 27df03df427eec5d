import { at } from '../../shared/at';
import { accuracies } from '../../shared/metrics/accuracy';
import { confusionMatrix } from '../../shared/metrics/confusion-matrix';
import { CLASS_COUNT } from '../../shared/mnist';
import { meanLoss, predictedClasses, predictImages, type Predictor } from '../predict/evaluate';

/** How a network reads some samples. */
export interface SamplesRead {
  /** Mean cross-entropy in nats. */
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
  const expected = Uint8Array.from(indices, (sample) => at(labels, sample));
  const predicted = predictedClasses(probabilities);
  return {
    loss: meanLoss(probabilities, expected),
    accuracy: accuracies(expected, predicted, new Map(), expected.keys()).official,
    confusion: confusionMatrix(expected, predicted, expected.keys(), CLASS_COUNT),
  };
}
