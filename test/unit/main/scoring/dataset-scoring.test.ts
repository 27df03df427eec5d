import { EventEmitter, once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { writeModelFile } from '../../../../src/engine/files/model-file';
import { findRoot, inklingPaths } from '../../../../src/platform/installed-files';
import { readModelCard } from '../../../../src/main/models/model-card';
import { datasetPredictionsSource } from '../../../../src/main/protocol/dataset-predictions';
import { ServiceError } from '../../../../src/main/services/service-error';
import { DatasetPredictionFiles } from '../../../../src/main/scoring/dataset-prediction-files';
import { DatasetScoring, type DatasetScoringOptions } from '../../../../src/main/scoring/dataset-scoring';
import { Predictor } from '../../../../src/services/predictor/predictor';
import { readSampleImages } from '../../../../src/services/predictor/sample-images';
import { DatasetScorer } from '../../../../src/services/predictor/dataset-scorer';
import { datasetPredictionsPath } from '../../../../src/shared/contract/app-urls';
import type { ScoringProgress } from '../../../../src/shared/contract/scoring';
import { sampleModel } from '../../engine/files/sample-model';
import { dense, smallRecipe, softmax } from '../../engine/support/small';

const FIRST = '0f1e2d3c-4b5a-4678-9abc-def012345678';
const SECOND = '1f1e2d3c-4b5a-4678-9abc-def012345678';
let images: readonly Uint8Array[];
let folder: string;
let predictor: InProcess;
let scoring: DatasetScoring;
let reported: ScoringProgress[];

/** The predictor's own parts, without the process around them. */
class InProcess extends EventEmitter {
  active: DatasetScoringOptions['predictor']['active'];
  #service = this.#newService();
  #predictor = new Predictor(() => this.#service.forget());
  #isGone = false;

  async load(id: string): Promise<void> {
    const card = await this.#predictor.load(pathOf(id));
    this.active = card;
    this.emit('activated', card);
  }

  /** Ends what a process holds; `restart` begins with a new one. */
  crash(): void {
    this.#isGone = true;
    this.#predictor.dispose();
  }

  async restart(id: string): Promise<void> {
    this.#isGone = false;
    this.#service = this.#newService();
    await this.load(id);
  }

  readonly beginScoring: DatasetScoringOptions['predictor']['beginScoring'] = (order) => {
    const { active } = this.#predictor;
    if (this.#isGone || !active) return Promise.reject(new ServiceError('predictor', 'gone'));
    this.#service.begin(active.network, order);
    return Promise.resolve();
  };

  readonly cancelScoring = (): Promise<void> => {
    this.#service.forget();
    return Promise.resolve();
  };

  get features(): Float32Array | null | undefined {
    return this.#service.ready?.trainFeatures;
  }

  dispose(): void {
    this.#predictor.dispose();
  }

  #newService(): DatasetScorer {
    return new DatasetScorer({
      images: () => Promise.resolve(images),
      emit: (event) => this.emit('scoring', event),
      isPredicting: () => false,
    });
  }
}

function pathOf(id: string): string {
  return join(folder, `${id}.inkmodel`);
}

beforeAll(async () => {
  images = await readSampleImages(inklingPaths(findRoot(import.meta.dirname)).mnist);
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-dataset-predictionss-'));
  for (const [seed, id] of [FIRST, SECOND].entries()) {
    const { card, weights } = sampleModel(
      smallRecipe([{ kind: 'flatten' }, dense({ units: 4 }), softmax], { seed }),
    );
    await writeModelFile(pathOf(id), { card: { ...card, id }, weights });
  }
  predictor = new InProcess();
  open();
  await predictor.load(FIRST);
});

afterEach(() => {
  predictor.dispose();
  rmSync(folder, { recursive: true });
});

afterAll(() => vi.restoreAllMocks());

function open(): void {
  const find = async (id: string) => ({
    ...(await readModelCard(pathOf(id))),
    path: pathOf(id),
    bundled: false,
  });
  reported = [];
  predictor.removeAllListeners();
  scoring = new DatasetScoring({
    predictor: predictor as unknown as DatasetScoringOptions['predictor'],
    models: { find },
    files: new DatasetPredictionFiles(predictionsFolder()),
    log: { warn: vi.fn() },
  });
  scoring.on('changed', (progress) => reported.push(progress));
}

function predictionsFolder(): string {
  return join(folder, 'scoring');
}

async function until(state: ScoringProgress['state'], modelId: string): Promise<void> {
  while (!reported.some((each) => each.state === state && each.modelId === modelId))
    await once(scoring, 'changed');
}

async function fetched(modelId: string): Promise<Buffer | null> {
  const served = await datasetPredictionsSource(scoring)(datasetPredictionsPath(modelId));
  return served && Buffer.concat(await served.stream.toArray());
}

test('scoring runs once on request; its predictions are served, and ready immediately the next time', async () => {
  expect(existsSync(predictionsFolder())).toBe(false);
  expect(await fetched(FIRST)).toBeNull();
  expect(scoring.start(FIRST)).toMatchObject({ state: 'computing', done: 0, total: 70_000 });
  expect(scoring.start(FIRST)).toMatchObject({ state: 'computing' });
  await until('ready', FIRST);
  expect(scoring.start(FIRST)).toMatchObject({ state: 'ready', done: 70_000 });
  expect(predictor.features).toHaveLength(60_000 * 4);

  const bytes = await fetched(FIRST);
  expect(bytes).toHaveLength(2_800_000);
  const sums = Array.from({ length: 10 }, (_, digit) => bytes!.readFloatLE((69_999 * 10 + digit) * 4));
  expect(sums.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  expect(() => scoring.start(SECOND)).toThrow('no-such-model');

  open();
  scoring.start(FIRST);
  await until('ready', FIRST);
  expect(reported.filter(({ state, done }) => state === 'computing' && done > 0)).toEqual([]);
  expect(await fetched(FIRST)).toEqual(bytes);
});

test('damaged dataset predictions are recomputed', async () => {
  scoring.start(FIRST);
  await until('ready', FIRST);
  const [name] = readdirSync(predictionsFolder());
  const path = join(predictionsFolder(), name!);
  const good = (await fetched(FIRST))!;
  writeFileSync(path, readFileSync(path).subarray(0, 1_000_000));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  open();
  scoring.start(FIRST);
  await until('ready', FIRST);
  // Equal but for rounding: sums are taken in another order where the samples are divided into other chunks.
  const again = (await fetched(FIRST))!;
  expect(again).toHaveLength(good.length);
  const distances = Array.from({ length: good.length / 4 }, (_, index) =>
    Math.abs(again.readFloatLE(index * 4) - good.readFloatLE(index * 4)),
  );
  expect(distances.reduce((most, distance) => Math.max(most, distance))).toBeLessThan(1e-5);
});

test('cancelling removes all files, and scoring can be started again', async () => {
  scoring.start(FIRST);
  await once(scoring, 'changed');
  await scoring.cancel();
  expect(reported.at(-1)).toMatchObject({ state: 'cancelled', modelId: FIRST });
  const count = reported.length;
  await vi.waitFor(() => expect(readdirSync(predictionsFolder())).toEqual([]));
  expect(reported).toHaveLength(count);
  expect(scoring.start(FIRST)).toMatchObject({ state: 'computing' });
  await until('ready', FIRST);
});

test('if another model becomes active meanwhile, that one is scored', async () => {
  scoring.start(FIRST);
  await once(scoring, 'changed');
  await predictor.load(SECOND);
  await until('ready', SECOND);
  expect(reported.find(({ state }) => state === 'cancelled')?.modelId).toBe(FIRST);
  expect(reported.some(({ state, modelId }) => state === 'ready' && modelId === FIRST)).toBe(false);
  expect(await fetched(SECOND)).toHaveLength(2_800_000);
});

test('scoring restarts when the process exits, and fails after several exits', async () => {
  scoring.start(FIRST);
  await once(scoring, 'changed');
  predictor.crash();
  await predictor.restart(FIRST);
  await until('ready', FIRST);

  // Ready, it stays so; a new process reads the features again.
  reported = [];
  predictor.crash();
  await predictor.restart(FIRST);
  await vi.waitFor(() => expect(predictor.features).toHaveLength(60_000 * 4));
  expect(reported.every(({ state }) => state === 'ready')).toBe(true);

  rmSync(predictionsFolder(), { recursive: true });
  await predictor.load(SECOND);
  scoring.start(SECOND);
  for (let crash = 0; crash < 3; crash += 1) {
    await once(scoring, 'changed');
    predictor.crash();
    await predictor.restart(SECOND);
  }
  await until('failed', SECOND);
});

test('only the most recently used files remain', async () => {
  scoring.start(FIRST);
  await until('ready', FIRST);
  const [newest] = readdirSync(predictionsFolder());
  for (const [age, name] of ['a', 'b', 'c', 'd'].entries()) {
    const path = join(predictionsFolder(), `${name}.safetensors`);
    writeFileSync(path, name);
    utimesSync(path, 1000 - age, 1000 - age);
  }
  await new DatasetPredictionFiles(predictionsFolder()).keep(newest!.replace('.safetensors', ''));
  expect(readdirSync(predictionsFolder()).sort()).toEqual([newest, 'a.safetensors', 'b.safetensors'].sort());
});
