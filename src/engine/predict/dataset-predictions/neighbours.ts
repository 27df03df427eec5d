import { setImmediate as yieldToEvents } from 'node:timers/promises';

/** Numbers compared between two pauses: some two milliseconds of work. */
const BLOCK = 2_000_000;

/** Features summed up before it is asked whether a sample can still be among the nearest. */
const STRIDE = 16;

/** The nearest samples, the nearest first; of samples equally near the one with the lower number. */
export interface Neighbours {
  readonly indices: number[];
  /** Euclidean distances. */
  readonly distances: number[];
}

/**
 * Finds the samples whose features lie nearest to some others: exactly, by comparing with every one. A comparison ends
 * as soon as the sample is farther away than the nearest known so far, which saves most of the work. Lets events
 * through every few milliseconds.
 * @param features Of all samples, one after the other.
 * @param query Features of the image whose neighbours are wanted.
 * @param except Sample that is left out.
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

/** The square of a distance; where it exceeds `limit`, a part of it that does so too. */
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

/** The few nearest so far, in order: inserting into a short list costs less than any heap. */
class Nearest {
  /** Squared distance from which on a sample is not among them. */
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
