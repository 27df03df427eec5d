import { keyOf, Purpose, randomStream, shuffle } from '../../train/random';

/**
 * Divides samples into `count` folds of nearly equal size without splitting a writer's samples: writers are assigned in
 * random order to the fold with the fewest samples so far.
 * @param writers The writer of each sample.
 * @returns The fold of each sample, 0 to `count - 1`.
 */
export function writerFolds(writers: Int32Array, count: number, seed: number): Uint8Array {
  const samplesOf = new Map<number, number>();
  for (const writer of writers) samplesOf.set(writer, (samplesOf.get(writer) ?? 0) + 1);
  const order = Int32Array.from(samplesOf.keys());
  shuffle(order, randomStream(keyOf(seed, Purpose.folds)));
  const sizes = new Array<number>(count).fill(0);
  const foldOf = new Map<number, number>();
  for (const writer of order) {
    const fold = sizes.indexOf(Math.min(...sizes));
    sizes[fold] = (sizes[fold] ?? 0) + (samplesOf.get(writer) ?? 0);
    foldOf.set(writer, fold);
  }
  return Uint8Array.from(writers, (writer) => foldOf.get(writer) ?? 0);
}
