import { setImmediate as yieldToEvents } from 'node:timers/promises';

/** Values compared between yields: about 2 ms. */
const BLOCK = 2_000_000;

/** Features summed between checks for an early exit. */
const STRIDE = 16;

/** The nearest samples by increasing distance; ties by index. */
export interface Neighbours {
  readonly indices: number[];
  /** Euclidean distances. */
  readonly distances: number[];
}

/**
 * Finds the nearest samples in feature space by exhaustive search. A comparison exits early once its partial distance
 * exceeds that of the current candidates. Yields to the event loop every few milliseconds.
 * @param features Shape [samples, features].
 * @param query Features of the query image; shape [features].
 * @param except Index of a sample to exclude.
 */
export async function nearestNeighbours(
  features: Float32Array,
  query: Float32Array,
  count: number,
  except?: number,
): Promise<Neighbours> {
  const samples = features.length / query.length;
  const nearest = new Nearest(count);
  const rows = Math.max(1, Math.floor(BLOCK / query.length));
  for (let first = 0; first < samples; first += rows) {
    if (first > 0) await yieldToEvents();
    const end = Math.min(samples, first + rows);
    for (let sample = first; sample < end; sample += 1) {
      if (sample === except) continue;
      const square = squaredDistance(features, sample * query.length, query, nearest.limit);
      if (square < nearest.limit) nearest.add(sample, square);
    }
  }
  return nearest.result();
}

/** Squared distance, or a partial sum above `limit` if it exceeds `limit`. */
function squaredDistance(features: Float32Array, start: number, query: Float32Array, limit: number): number {
  const { length } = query;
  let sum = 0;
  for (let stride = 0; stride < length && sum < limit; stride += STRIDE) {
    const end = Math.min(length, stride + STRIDE);
    for (let index = stride; index < end; index += 1) {
      const difference = (features[start + index] ?? 0) - (query[index] ?? 0);
      sum += difference * difference;
    }
  }
  return sum;
}

/** The current candidates, sorted: for a short list, insertion is cheaper than a heap. */
class Nearest {
  /** Squared distance at and above which a sample is not a candidate. */
  limit = Infinity;
  readonly #samples: { readonly sample: number; readonly square: number }[] = [];

  constructor(private readonly count: number) {}

  add(sample: number, square: number): void {
    const after = this.#samples.findIndex((other) => other.square > square);
    this.#samples.splice(after < 0 ? this.#samples.length : after, 0, { sample, square });
    if (this.#samples.length > this.count) this.#samples.pop();
    if (this.#samples.length === this.count) this.limit = this.#samples.at(-1)?.square ?? Infinity;
  }

  result(): Neighbours {
    return {
      indices: this.#samples.map(({ sample }) => sample),
      distances: this.#samples.map(({ square }) => Math.sqrt(square)),
    };
  }
}
