import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { DataType, native } from '../native';
import { matrixProduct, multiply, subtract } from '../ops/arithmetic';
import { attribute, execute, executeTuple, FLOAT } from '../ops/execute';
import { free, outsideScopes, scope } from '../ops/scope';
import { floats, integer, integers, scalar } from '../ops/tensors';

/** Samples per block of the distance matrix: 70 MB for 70,000 samples. */
const ROWS = 256;

/** Extra candidates per sample: matrix products can order almost equal distances wrongly. */
const SPARE = 8;

const TOP = [
  attribute.bool('sorted', true),
  FLOAT,
  attribute.type('Tk', DataType.int32),
  attribute.type('index_type', DataType.int32),
];
const SUM = [FLOAT, attribute.type('Tidx', DataType.int32), attribute.bool('keep_dims', false)];

/** The nearest neighbours of each sample, itself first, then by increasing distance; one list per sample. */
export interface AllNeighbours {
  readonly indices: number[][];
  /** Euclidean distances. */
  readonly distances: number[][];
}

/**
 * The exact nearest neighbours of every sample among all of them, by native matrix products. Yields to the event loop
 * between blocks.
 * @param features Shape [samples, width].
 * @param count Neighbours per sample, itself included.
 * @param onProgress Called with the completed share, in [0, 1].
 * @throws {Error} the signal's reason if it aborts.
 */
export async function allNeighbours(
  features: Float32Array,
  width: number,
  count: number,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<AllNeighbours> {
  const samples = features.length / width;
  const result: AllNeighbours = { indices: [], distances: [] };
  const found = Math.min(samples, count + SPARE);
  const held = outsideScopes(() => {
    const all = floats(features, [samples, width]);
    const axis = integers([1]);
    const squares = scope((keep) => keep(execute('Sum', SUM, [multiply(all, all), axis])));
    return { all, axis, squares, two: scalar(2), count: integer(found) };
  });
  try {
    for (let first = 0; first < samples; first += ROWS) {
      await yieldToEvents();
      signal?.throwIfAborted();
      const rows = Math.min(ROWS, samples - first);
      const nearest = scope(() => {
        const some = floats(features.subarray(first * width, (first + rows) * width), [rows, width]);
        // 2ab - b² increases as the distance decreases, since a² is constant within a row.
        const scores = subtract(multiply(matrixProduct(some, held.all, false, true), held.two), held.squares);
        const [, places] = executeTuple('TopKV2', TOP, [scores, held.count], 2);
        return native().binding.tensorDataSync(places);
      });
      for (let row = 0; row < rows; row++) {
        const others = nearest.subarray(row * found, (row + 1) * found);
        add(result, features, width, first + row, others, count);
      }
      onProgress?.((first + rows) / samples);
    }
  } finally {
    free(Object.values(held));
  }
  return result;
}

/** Recomputes the distances, since small ones lose their precision in the matrix product. */
function add(
  { indices, distances }: AllNeighbours,
  features: Float32Array,
  width: number,
  sample: number,
  nearest: Iterable<number>,
  count: number,
): void {
  const others = Array.from(nearest)
    .filter((other) => other !== sample)
    .map((other) => ({ other, distance: distance(features, width, sample, other) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count - 1);
  indices.push([sample, ...others.map(({ other }) => other)]);
  distances.push([0, ...others.map((one) => one.distance)]);
}

function distance(features: Float32Array, width: number, a: number, b: number): number {
  let sum = 0;
  for (let index = 0; index < width; index++) {
    const difference = (features[a * width + index] ?? 0) - (features[b * width + index] ?? 0);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}
