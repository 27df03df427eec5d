import { PIXEL_COUNT } from '../../shared/mnist';
import { allNeighbours } from './all-neighbours';

/** Two samples that are nearly the same picture, by their places; the smaller first. */
export type Pair = readonly [number, number];

/**
 * Pictures nearer than this are taken for duplicates: Euclidean distance, each picture scaled to length 1, so that it is
 * √(2 - 2 cos). Found by looking: the pairs below are alike to a pixel or two, those above are two digits of one hand.
 */
export const DUPLICATE_LIMIT = 0.25;

/** So many of each sample's nearest are looked at: more copies of one picture than that are found from their own side. */
const LOOKED_AT = 5;

/**
 * All pairs of pictures that are nearer than a limit, found exactly. Takes minutes for 70,000 and a gigabyte of memory.
 * @param images 784 bytes a sample.
 * @param limit Distance of the scaled pictures, in [0, √2].
 * @param onProgress Reported the share that is done, in [0, 1].
 * @throws the signal's reason when it aborts.
 */
export async function nearDuplicates(
  images: Uint8Array,
  limit: number,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<Pair[]> {
  const { indices, distances } = await allNeighbours(
    scaled(images),
    PIXEL_COUNT,
    LOOKED_AT + 1,
    onProgress,
    signal,
  );
  const pairs = new Map<string, Pair>();
  for (const [sample, others] of indices.entries())
    for (const [place, other] of others.entries()) {
      const isNear = other !== sample && (distances[sample]?.[place] ?? Infinity) < limit;
      const pair = [Math.min(sample, other), Math.max(sample, other)] as const;
      if (isNear) pairs.set(pair.join(), pair);
    }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** Each picture as a vector of length 1. */
function scaled(images: Uint8Array): Float32Array {
  const vectors = new Float32Array(images.length);
  for (let start = 0; start < images.length; start += PIXEL_COUNT) {
    let squares = 0;
    for (const value of images.subarray(start, start + PIXEL_COUNT)) squares += value * value;
    const length = Math.sqrt(squares) || 1;
    for (let index = start; index < start + PIXEL_COUNT; index++)
      vectors[index] = (images[index] ?? 0) / length;
  }
  return vectors;
}
