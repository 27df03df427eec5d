/** Steps per nat: the relative error of a probability is at most 3%. */
const STEPS = 16;

const LARGEST = 255;

const PROBABILITY_OF = Float32Array.from({ length: LARGEST + 1 }, (_, step) => Math.exp(-step / STEPS));

/**
 * Encodes probabilities as one byte each: the negative logarithm in steps of 1/16 nat, of which the last includes
 * everything below 1.2e-7. The magnitude of small probabilities matters for label issues, and a linear scale would lose
 * it.
 */
export function packProbabilities(probabilities: Float32Array): Uint8Array {
  return Uint8Array.from(probabilities, (probability) =>
    Math.min(LARGEST, Math.max(0, Math.round(-STEPS * Math.log(probability)))),
  );
}

/**
 * Decodes packed probabilities.
 * @param classes Probabilities per sample, normalised to sum to 1.
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
