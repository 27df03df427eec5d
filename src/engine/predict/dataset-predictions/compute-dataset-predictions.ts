import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { inkFromBytes } from '../../../shared/ink/ink-bytes';
import { CLASS_COUNT, PIXEL_COUNT } from '../../../shared/mnist';
import type { Network } from '../../network/network';
import { streamTensorFile } from '../../files/tensor-file-stream';
import { ChunkPace } from './chunk-pace';
import {
  MAX_FEATURES,
  datasetPredictionsMetadata,
  datasetPredictionsTensors,
} from './dataset-predictions-file';

/** Samples per write: about 130 KB for a typical network. */
const WRITTEN_AT_ONCE = 256;

/** CPU time of a chunk in milliseconds while predictions are requested: short enough not to delay them noticeably. */
const CHUNK_SHARED = 6;
/** CPU time of a chunk in milliseconds otherwise: larger chunks take half the time per sample. */
const CHUNK_ALONE = 25;

const NOTHING = new Float32Array();

export interface DatasetPredictionsOptions {
  readonly network: Pick<Network, 'featureCount' | 'predict' | 'predictWithFeatures'>;
  /** SHA-256 of the model file. */
  readonly model: string;
  /** Training images, then test images; each of shape [samples, 784], 0 (paper) to 255 (ink). */
  readonly images: readonly Uint8Array[];
  readonly path: string;
  readonly signal: AbortSignal;
  /** Whether predictions are being requested at the moment; chunks are then shorter. */
  readonly isShared: () => boolean;
  /** Called with the number of computed samples after each chunk. */
  readonly onProgress: (done: number) => void;
}

/**
 * Computes a network's outputs and features for all samples and writes them to a file. Works in chunks of a few
 * milliseconds and yields to the event loop in between.
 * @throws {FileWriteError}
 * @throws {Error} the signal's reason if it aborts; no file is left. The network is not used afterwards.
 */
export async function computeDatasetPredictions(options: DatasetPredictionsOptions): Promise<void> {
  const { network, model, images, path, signal, onProgress } = options;
  const { featureCount } = network;
  const keepsFeatures = featureCount <= MAX_FEATURES;
  const total = images.reduce((sum, { length }) => sum + length / PIXEL_COUNT, 0);
  const probabilities = new Float32Array(total * CLASS_COUNT);
  const content = {
    metadata: datasetPredictionsMetadata(model),
    tensors: datasetPredictionsTensors(featureCount),
  };
  await streamTensorFile(
    path,
    content,
    async (append) => {
      let unwritten: Float32Array[] = [];
      for await (const { first, count, pixels, note } of chunks(images, options)) {
        const answers = keepsFeatures
          ? network.predictWithFeatures(pixels, count)
          : { probabilities: network.predict(pixels, count), features: NOTHING };
        note();
        probabilities.set(answers.probabilities, first * CLASS_COUNT);
        unwritten.push(answers.features);
        const done = first + count;
        if (done % WRITTEN_AT_ONCE < count || done === total) {
          await append(joined(unwritten));
          unwritten = [];
        }
        onProgress(done);
      }
      await append(probabilities);
    },
    signal,
  );
}

interface Chunk {
  /** Index of its first sample. */
  readonly first: number;
  readonly count: number;
  /** Shape [samples, 784], in [0, 1]. Newly allocated, since a tensor may use its memory. */
  readonly pixels: Float32Array;
  /** Must be called after the chunk has been computed. */
  readonly note: () => void;
}

async function* chunks(
  images: readonly Uint8Array[],
  { signal, isShared }: Pick<DatasetPredictionsOptions, 'signal' | 'isShared'>,
): AsyncGenerator<Chunk> {
  const pace = new ChunkPace(() => (isShared() ? CHUNK_SHARED : CHUNK_ALONE));
  let first = 0;
  for (const part of images) {
    let count = 0;
    for (let start = 0; start < part.length; start += count * PIXEL_COUNT) {
      await yieldToEvents();
      signal.throwIfAborted();
      const { size } = pace;
      const bytes = part.subarray(start, start + size * PIXEL_COUNT);
      count = bytes.length / PIXEL_COUNT;
      const begun = process.cpuUsage();
      const note = () => {
        const { user, system } = process.cpuUsage(begun);
        if (count === size) pace.note((user + system) / 1000);
      };
      yield { first, count, pixels: inkFromBytes(bytes), note };
      first += count;
    }
  }
}

function joined(arrays: readonly Float32Array[]): Float32Array {
  const result = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const values of arrays) {
    result.set(values, place);
    place += values.length;
  }
  return result;
}
