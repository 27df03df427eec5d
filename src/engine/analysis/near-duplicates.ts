import { PIXEL_COUNT } from '../../shared/mnist';
import { allNeighbours } from './all-neighbours';

/** Two samples that are nearly the same image, by sample index; the smaller first. */
export type Pair = readonly [number, number];

/**
 * Images below this distance are duplicates: Euclidean distance of images normalised to unit length, that is √(2 - 2
 * cos). Chosen by inspection: pairs below it differ by a pixel or two, pairs above it are two digits of the same
 * writer.
 */
export const DUPLICATE_LIMIT = 0.25;

/** Neighbours examined per sample: further copies of the same image are found from their own neighbours. */
const LOOKED_AT = 5;

/**
 * Finds all pairs of images below a distance limit, exactly. For 70,000 images it takes minutes and 1 GB of memory.
 * @param images Shape [samples, 784], 0 (paper) to 255 (ink).
 * @param limit Distance of the scaled images, in [0, √2].
 * @param onProgress Called with the completed share, in [0, 1].
 * @throws {Error} the signal's reason if it aborts.
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

/** Normalises each image to unit length. */
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
