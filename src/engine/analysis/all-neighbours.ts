import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { DataType, native } from '../native';
import { matrixProduct, multiply, subtract } from '../ops/arithmetic';
import { attribute, execute, executeTuple, FLOAT } from '../ops/execute';
import { free, outsideScopes, scope } from '../ops/scope';
import { floats, integer, integers, scalar } from '../ops/tensors';

/** Samples whose distances to all others are computed at a time: 70 MB of them for 70,000 samples. */
const ROWS = 256;

/** So many more are found than are wanted: by products, samples almost equally near can come in the wrong order. */
const SPARE = 8;

const TOP = [
  attribute.bool('sorted', true),
  FLOAT,
  attribute.type('Tk', DataType.int32),
  attribute.type('index_type', DataType.int32),
];
const SUM = [FLOAT, attribute.type('Tidx', DataType.int32), attribute.bool('keep_dims', false)];

/** Of each sample the nearest ones, itself first and then the nearest; one list a sample. */
export interface AllNeighbours {
  readonly indices: number[][];
  /** Euclidean distances. */
  readonly distances: number[][];
}

/**
 * The exact nearest neighbours of every sample among all of them, by native matrix products. Lets events through between blocks.
 * @param features One after the other, `width` a sample.
 * @param count Neighbours of each, itself included.
 * @param onProgress Reported the share that is done, in [0, 1].
 * @throws the signal's reason when it aborts.
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
        // 2ab - b²: the larger the nearer, for a² is the same for a whole row.
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

/** Distances are computed anew: what the products leave of small ones is rounding. */
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
