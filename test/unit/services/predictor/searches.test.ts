import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRoot, inklingPaths } from '../../../../src/platform/installed-files';
import { Predictor } from '../../../../src/services/predictor/predictor';
import { readSampleImages } from '../../../../src/services/predictor/sample-images';
import { Searches } from '../../../../src/services/predictor/searches';
import { DatasetScorer } from '../../../../src/services/predictor/dataset-scorer';
import type { NearestAnswer, NearestRequest } from '../../../../src/shared/contract/predictor-port';
import { writeModelFile } from '../../../../src/engine/files/model-file';
import { sampleModel } from '../../engine/files/sample-model';
import { dense, smallRecipe, softmax } from '../../engine/support/small';

let folder: string;
let images: readonly Uint8Array[];
let emit: (type: string) => void = () => undefined;
const scorer = new DatasetScorer({
  images: () => Promise.resolve(images),
  emit: ({ type }) => emit(type),
  isPredicting: () => false,
});
const predictor = new Predictor(() => scorer.forget());
const searches = new Searches(predictor, scorer);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-searches-'));
  images = await readSampleImages(inklingPaths(findRoot(import.meta.dirname)).mnist);
  const model = sampleModel(smallRecipe([{ kind: 'flatten' }, dense({ units: 16 }), softmax]));
  await writeModelFile(join(folder, 'model'), model);
  await predictor.load(join(folder, 'model'));
});

afterAll(() => {
  predictor.dispose();
  rmSync(folder, { recursive: true });
});

function pixels(sample: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(images[0]!.subarray(sample * 784, (sample + 1) * 784), (value) => value / 255);
}

function ask(request: Omit<NearestRequest, 'kind'>): Promise<NearestAnswer> {
  return new Promise((resolve) => searches.take({ kind: 'nearest', ...request }, resolve));
}

async function scoring(): Promise<void> {
  const { card, network } = predictor.active!;
  const ready = new Promise<void>((resolve) => (emit = (type) => type === 'ready' && resolve()));
  scorer.begin(network, { job: 1, modelId: card.id, checksum: 'abc', path: join(folder, 'scoring') });
  await ready;
}

test('neighbours are found once the dataset predictions are ready, and not after the model was replaced', async () => {
  const question = { id: 7, pixels: pixels(7777), count: 3 };
  expect(await ask(question)).toEqual({ kind: 'nearest', ok: false, id: 7, reason: 'not-ready' });
  await scoring();
  const found = await ask(question);
  expect(found).toMatchObject({ ok: true, id: 7, modelId: predictor.active!.card.id });
  if (!found.ok) return;
  expect(found.indices[0]).toBe(7777);
  expect(found.distances[0]).toBeCloseTo(0, 4);
  const others = await ask({ ...question, except: 7777 });
  expect(others.ok && others.indices.slice(0, 2)).toEqual(found.indices.slice(1));

  await predictor.load(join(folder, 'model'));
  expect(await ask(question)).toMatchObject({ reason: 'not-ready' });
});

test('only the newest waiting request is answered with neighbours', async () => {
  await scoring();
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, id) => ask({ id, pixels: pixels(id), count: 1 })),
  );
  expect(answers.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(answers.at(-1)).toMatchObject({ ok: true, indices: [5] });
  const superseded = answers.filter((answer) => !answer.ok && answer.reason === 'superseded');
  expect(superseded.length).toBeGreaterThanOrEqual(4);
});
