/** Smallest probability that a loss is taken of, as in Keras (`keras.config.epsilon`): no loss is infinite, the largest is 16.1. */
const SMALLEST_PROBABILITY = 1e-7;

/**
 * Cross-entropy of one sample, in nats.
 * @param probability What the model gives the sample's label, in [0, 1].
 * @returns In [0, 16.2].
 */
export function crossentropy(probability: number): number {
  // The logarithm of 1 would read -0, and a softmax may exceed 1 by a rounding error.
  return Math.max(0, -Math.log(Math.max(probability, SMALLEST_PROBABILITY)));
}
