import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { inkFromBytes } from '../../../shared/ink/ink-bytes';
import { PIXEL_COUNT } from '../../../shared/mnist';
import type { Dataset } from '../../data/mnist';
import type { Network } from '../../network/network';
import { allNeighbours } from '../all-neighbours';
import { layOut } from './lay-out';
import { writeMap } from './map-file';
import { principalPlane } from './principal-plane';

/**
 * Settings of the map: 15 neighbours are UMAP's default; the epochs are those of its reference for more than 10,000
 * samples.
 */
export const MAP_SETTINGS = { library: 'umap-js 1.4.0', neighbours: 15, epochs: 200, seed: 1 } as const;

/** Samples per batch. */
const CHUNK = 100;

/** Measured share of the total time per stage. */
const SHARES = { features: 0.1, neighbours: 0.45, layout: 0.45 } as const;

export interface MapOptions {
  readonly network: Pick<Network, 'features' | 'featureCount'>;
  readonly dataset: Pick<Dataset, 'train' | 'test'>;
  /** Output path. */
  readonly path: string;
  readonly signal?: AbortSignal;
  /** Called with the completed share, in [0, 1]. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Computes the map of all samples from a network's features and writes it.
 * @throws {FileWriteError}
 * @throws {Error} the signal's reason if it aborts.
 */
export async function runMap({ network, dataset, path, signal, onProgress }: MapOptions): Promise<void> {
  const { featureCount } = network;
  const part = (before: number, size: number) => (share: number) => onProgress?.(before + size * share);
  const images = [dataset.train.images, dataset.test.images];
  const features = await featuresOf(network, images, part(0, SHARES.features), signal);
  const start = principalPlane(features, featureCount);
  const neighbours = await allNeighbours(
    features,
    featureCount,
    MAP_SETTINGS.neighbours,
    part(SHARES.features, SHARES.neighbours),
    signal,
  );
  const places = await layOut({
    neighbours,
    start,
    epochs: MAP_SETTINGS.epochs,
    seed: MAP_SETTINGS.seed,
    onProgress: part(SHARES.features + SHARES.neighbours, SHARES.layout),
    ...(signal && { signal }),
  });
  await writeMap(path, places);
}

async function featuresOf(
  network: MapOptions['network'],
  images: readonly Uint8Array[],
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const total = images.reduce((sum, { length }) => sum + length / PIXEL_COUNT, 0);
  const features = new Float32Array(total * network.featureCount);
  let done = 0;
  for (const part of images)
    for (let start = 0; start < part.length; start += CHUNK * PIXEL_COUNT) {
      await yieldToEvents();
      signal?.throwIfAborted();
      const bytes = part.subarray(start, start + CHUNK * PIXEL_COUNT);
      const count = bytes.length / PIXEL_COUNT;
      features.set(network.features(inkFromBytes(bytes), count), done * network.featureCount);
      done += count;
      onProgress(done / total);
    }
  return features;
}
