import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileWriteError } from '../../../../../src/platform/atomic-file';
import { readIdxFolder, type IdxFolder } from '../../../../../src/engine/data/dataset';
import { Network } from '../../../../../src/engine/network/network';
import { findRoot, inklingPaths } from '../../../../../src/platform/installed-files';
import { computeDatasetPredictions } from '../../../../../src/engine/predict/dataset-predictions/compute-dataset-predictions';
import {
  loadDatasetPredictions,
  MAX_FEATURES,
} from '../../../../../src/engine/predict/dataset-predictions/dataset-predictions-file';
import { decodeTensorFile } from '../../../../../src/engine/files/tensor-file';
import type { Layer } from '../../../../../src/shared/recipe/layer';
import { dense, smallRecipe, softmax } from '../../support/small';

const { mnist } = inklingPaths(findRoot(import.meta.dirname));
const MODEL = 'ab'.repeat(32);
let folder: string;
let data: IdxFolder;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-dataset-predictions-'));
  data = await readIdxFolder(mnist);
});
afterAll(() => rmSync(folder, { recursive: true }));

function scoring(layers: Layer[], path: string, onProgress?: (done: number) => void) {
  const network = new Network(smallRecipe(layers));
  const stop = new AbortController();
  const finished = computeDatasetPredictions({
    network,
    model: MODEL,
    images: [data.train.images, data.test.images],
    path,
    signal: stop.signal,
    isShared: () => true,
    onProgress: (done) => onProgress?.(done),
  });
  return { network, stop, finished };
}

function pixelsOf(images: Uint8Array, index: number): Float32Array {
  return Float32Array.from(images.subarray(index * 784, (index + 1) * 784), (value) => value / 255);
}

const SMALL: Layer[] = [{ kind: 'flatten' }, dense({ units: 5 }), softmax];

describe('dataset predictions', () => {
  it('contain the predictions of each sample, and can be loaded', async () => {
    const path = join(folder, 'whole.safetensors');
    const reported: number[] = [];
    const { network, finished } = scoring(SMALL, path, (done) => reported.push(done));
    await finished;
    expect(reported.at(-1)).toBe(70_000);
    expect(reported).toEqual([...reported].sort((a, b) => a - b));

    const { weights } = decodeTensorFile(readFileSync(path));
    const features = weights.get('features')!;
    const probabilities = weights.get('probabilities')!;
    expect([features.shape, probabilities.shape]).toEqual([
      [70_000, 5],
      [70_000, 10],
    ]);
    for (const number of [0, 1, 7777, 59_999, 60_000, 64_444, 69_999]) {
      const pixels =
        number < 60_000 ? pixelsOf(data.train.images, number) : pixelsOf(data.test.images, number - 60_000);
      for (const [digit, value] of network.predict(pixels, 1).entries())
        expect(probabilities.values[number * 10 + digit]).toBeCloseTo(value, 5);
      for (const [index, value] of network.features(pixels, 1).entries())
        expect(features.values[number * 5 + index]).toBeCloseTo(value, 5);
    }

    const loaded = await loadDatasetPredictions(path, MODEL, 5);
    expect(loaded.trainFeatures).toEqual(features.values.subarray(0, 60_000 * 5));
    const bytes = readFileSync(path);
    expect(bytes.readFloatLE(loaded.probabilitiesStart)).toBe(probabilities.values[0]);
    expect(bytes.length - loaded.probabilitiesStart).toBe(2_800_000);
    network.dispose();
  });

  it('are rejected if damaged, truncated, or of another model', async () => {
    const path = join(folder, 'whole.safetensors');
    const good = readFileSync(path);
    const damaged = join(folder, 'damaged.safetensors');
    for (const place of [40, 150, 300, 1000, 1_400_000, good.length - 1]) {
      const bytes = Buffer.from(good);
      bytes[place]! ^= 1;
      writeFileSync(damaged, bytes);
      await expect(loadDatasetPredictions(damaged, MODEL, 5)).rejects.toThrow();
    }
    for (const length of [0, 20, 200, good.length - 1]) {
      writeFileSync(damaged, good);
      truncateSync(damaged, length);
      await expect(loadDatasetPredictions(damaged, MODEL, 5)).rejects.toThrow();
    }
    await expect(loadDatasetPredictions(path, 'cd'.repeat(32), 5)).rejects.toThrow('another model');
    await expect(loadDatasetPredictions(path, MODEL, 6)).rejects.toThrow('another model');
    await expect(loadDatasetPredictions(join(folder, 'none'), MODEL, 5)).rejects.toThrow();
  });

  it('stop when cancelled, and leave no file', async () => {
    const before = readdirSync(folder);
    const { network, stop, finished } = scoring(SMALL, join(folder, 'stopped'), (done) => {
      if (done > 1000) stop.abort();
      expect(done).toBeLessThan(2000);
    });
    await expect(finished).rejects.toMatchObject({ name: 'AbortError' });
    expect(readdirSync(folder)).toEqual(before);
    network.dispose();
  });

  it('report a write failure', async () => {
    const { network, finished } = scoring(SMALL, join(folder, 'no', 'such', 'folder'));
    await expect(finished).rejects.toThrow(FileWriteError);
    network.dispose();
  });

  it('omit the features if there are too many', async () => {
    const path = join(folder, 'wide.safetensors');
    const wide: Layer[] = [
      { kind: 'pool', mode: 'max', size: 4 },
      { kind: 'flatten' },
      dense({ units: MAX_FEATURES + 1 }),
      softmax,
    ];
    const { network, finished } = scoring(wide, path);
    await finished;
    const { trainFeatures } = await loadDatasetPredictions(path, MODEL, network.featureCount);
    expect(trainFeatures).toBeNull();
    expect([...decodeTensorFile(readFileSync(path)).weights.keys()]).toEqual(['probabilities']);
    network.dispose();
  });
});
