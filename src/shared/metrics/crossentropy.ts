/**
 * Probabilities are clipped to this minimum, as in Keras (`keras.config.epsilon`), so that the largest loss is 16.1.
 */
const SMALLEST_PROBABILITY = 1e-7;

/**
 * Cross-entropy of one sample, in nats.
 * @param probability Probability of the sample's label, in [0, 1].
 * @returns In [0, 16.2].
 */
export function crossentropy(probability: number): number {
  // Avoids -0 for a probability of 1, and negative losses since a softmax may exceed 1 by a rounding error.
  return Math.max(0, -Math.log(Math.max(probability, SMALLEST_PROBABILITY)));
}
