import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { UMAP } from 'umap-js';
import { randomStream } from '../../train/random';
import type { AllNeighbours } from '../all-neighbours';

/** Scale of the initial layout: the UMAP reference implementation starts from a square of this half side. */
const START_SPREAD = 5;

export interface LayOutOptions {
  readonly neighbours: AllNeighbours;
  /** Shape [samples, 2]; the first axis has a standard deviation of 1. */
  readonly start: Float32Array;
  readonly epochs: number;
  readonly seed: number;
  /** Called with the completed share, in [0, 1]. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Computes a UMAP layout from precomputed neighbours and an initial layout. Yields to the event loop after each epoch.
 * @see McInnes, Healy and Melville, "UMAP: Uniform Manifold Approximation and Projection for Dimension Reduction",
 *   2018.
 * @returns Shape [samples, 2].
 * @throws {Error} the signal's reason if it aborts.
 */
export async function layOut(options: LayOutOptions): Promise<Float32Array> {
  const { neighbours, start, epochs, seed, onProgress, signal } = options;
  const count = neighbours.indices[0]?.length ?? 0;
  const umap = new UMAP({ nNeighbors: count, nEpochs: epochs, minDist: 0.5, random: randomStream(seed) });
  umap.setPrecomputedKNN(neighbours.indices, neighbours.distances);
  // With precomputed neighbours, only the number of samples is used.
  umap.initializeFit(neighbours.indices);
  const embedding = umap.getEmbedding();
  for (const [sample, place] of embedding.entries()) {
    place[0] = START_SPREAD * (start[2 * sample] ?? 0);
    place[1] = START_SPREAD * (start[2 * sample + 1] ?? 0);
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    await yieldToEvents();
    signal?.throwIfAborted();
    umap.step();
    onProgress?.((epoch + 1) / epochs);
  }
  return Float32Array.from(umap.getEmbedding().flat());
}
