import { at } from '../../shared/at';
import { accuracies } from '../../shared/metrics/accuracy';
import { confusionMatrix } from '../../shared/metrics/confusion-matrix';
import { CLASS_COUNT } from '../../shared/mnist';
import { meanLoss, predictedClasses, predictImages, type Predictor } from '../predict/evaluate';

/** Results of a network on some samples. */
export interface SamplesRead {
  /** Mean cross-entropy in nats. */
  readonly loss: number;
  /** Accuracy, in [0, 1]. */
  readonly accuracy: number;
  /** Confusion matrix, shape [10, 10]: counts by label and predicted digit. */
  readonly confusion: readonly number[];
}

/**
 * Evaluates a network on samples and yields to the event loop between chunks.
 * @param indices Sample indices; at least one.
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
