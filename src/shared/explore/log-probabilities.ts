/** Steps a nat: probabilities keep three per cent of themselves. */
const STEPS = 16;

const LARGEST = 255;

const PROBABILITY_OF = Float32Array.from({ length: LARGEST + 1 }, (_, step) => Math.exp(-step / STEPS));

/**
 * Probabilities as one byte each: the steps of a sixteenth of a nat in minus their logarithm, of which the last stands for all below
 * 1.2e-7. What decides over doubtful labels is how small a probability is, which a linear scale would lose.
 */
export function packProbabilities(probabilities: Float32Array): Uint8Array {
  return Uint8Array.from(probabilities, (probability) =>
    Math.min(LARGEST, Math.max(0, Math.round(-STEPS * Math.log(probability)))),
  );
}

/**
 * The probabilities that were packed.
 * @param classes Probabilities a sample, which sum to 1 again.
 */
export function unpackProbabilities(packed: Uint8Array, classes: number): Float32Array {
  const probabilities = new Float32Array(packed.length);
  for (let start = 0; start < packed.length; start += classes) {
    let sum = 0;
    for (let index = start; index < start + classes; index++) sum += PROBABILITY_OF[packed[index] ?? 0] ?? 0;
    for (let index = start; index < start + classes; index++)
      probabilities[index] = (PROBABILITY_OF[packed[index] ?? 0] ?? 0) / sum;
  }
  return probabilities;
}
