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
import { surveySource } from '../../../../src/main/protocol/survey';
import { ServiceError } from '../../../../src/main/services/service-error';
import { SurveyFiles } from '../../../../src/main/surveys/survey-files';
import { Surveys, type SurveysOptions } from '../../../../src/main/surveys/surveys';
import { Predictor } from '../../../../src/services/predictor/predictor';
import { readSampleImages } from '../../../../src/services/predictor/sample-images';
import { Surveys as SurveyService } from '../../../../src/services/predictor/surveys';
import { surveyPath } from '../../../../src/shared/contract/app-urls';
import type { SurveyProgress } from '../../../../src/shared/contract/survey';
import { sampleModel } from '../../engine/files/sample-model';
import { dense, smallRecipe, softmax } from '../../engine/support/small';

const FIRST = '0f1e2d3c-4b5a-4678-9abc-def012345678';
const SECOND = '1f1e2d3c-4b5a-4678-9abc-def012345678';
let images: readonly Uint8Array[];
let folder: string;
let predictor: InProcess;
let surveys: Surveys;
let told: SurveyProgress[];

/** The predictor's own parts, without the process around them. */
class InProcess extends EventEmitter {
  active: SurveysOptions['predictor']['active'];
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

  readonly beginSurvey: SurveysOptions['predictor']['beginSurvey'] = (order) => {
    const { active } = this.#predictor;
    if (this.#isGone || !active) return Promise.reject(new ServiceError('predictor', 'gone'));
    this.#service.begin(active.network, order);
    return Promise.resolve();
  };

  readonly cancelSurvey = (): Promise<void> => {
    this.#service.forget();
    return Promise.resolve();
  };

  get features(): Float32Array | null | undefined {
    return this.#service.ready?.trainFeatures;
  }

  dispose(): void {
    this.#predictor.dispose();
  }

  #newService(): SurveyService {
    return new SurveyService({
      images: () => Promise.resolve(images),
      tell: (event) => this.emit('survey', event),
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
  folder = mkdtempSync(join(tmpdir(), 'inkling-surveys-'));
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
  told = [];
  predictor.removeAllListeners();
  surveys = new Surveys({
    predictor: predictor as unknown as SurveysOptions['predictor'],
    models: { find },
    files: new SurveyFiles(surveysFolder()),
    log: { warn: vi.fn() },
  });
  surveys.on('changed', (progress) => told.push(progress));
}

function surveysFolder(): string {
  return join(folder, 'surveys');
}

async function until(state: SurveyProgress['state'], modelId: string): Promise<void> {
  while (!told.some((each) => each.state === state && each.modelId === modelId))
    await once(surveys, 'changed');
}

async function fetched(modelId: string): Promise<Buffer | null> {
  const served = await surveySource(surveys)(surveyPath(modelId));
  return served && Buffer.concat(await served.stream.toArray());
}

test('a survey is computed when it is asked for, once, told and served; then it is ready at once', async () => {
  expect(existsSync(surveysFolder())).toBe(false);
  expect(await fetched(FIRST)).toBeNull();
  expect(surveys.start(FIRST)).toMatchObject({ state: 'computing', done: 0, total: 70_000 });
  expect(surveys.start(FIRST)).toMatchObject({ state: 'computing' });
  await until('ready', FIRST);
  expect(surveys.start(FIRST)).toMatchObject({ state: 'ready', done: 70_000 });
  expect(predictor.features).toHaveLength(60_000 * 4);

  const bytes = await fetched(FIRST);
  expect(bytes).toHaveLength(2_800_000);
  const sums = Array.from({ length: 10 }, (_, digit) => bytes!.readFloatLE((69_999 * 10 + digit) * 4));
  expect(sums.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  expect(() => surveys.start(SECOND)).toThrow('no-such-model');

  open();
  surveys.start(FIRST);
  await until('ready', FIRST);
  expect(told.filter(({ state, done }) => state === 'computing' && done > 0)).toEqual([]);
  expect(await fetched(FIRST)).toEqual(bytes);
});

test('a damaged survey is computed anew', async () => {
  surveys.start(FIRST);
  await until('ready', FIRST);
  const [name] = readdirSync(surveysFolder());
  const path = join(surveysFolder(), name!);
  const good = (await fetched(FIRST))!;
  writeFileSync(path, readFileSync(path).subarray(0, 1_000_000));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  open();
  surveys.start(FIRST);
  await until('ready', FIRST);
  // Equal but for rounding: sums are taken in another order where the samples are divided into other chunks.
  const again = (await fetched(FIRST))!;
  expect(again).toHaveLength(good.length);
  const distances = Array.from({ length: good.length / 4 }, (_, index) =>
    Math.abs(again.readFloatLE(index * 4) - good.readFloatLE(index * 4)),
  );
  expect(distances.reduce((most, distance) => Math.max(most, distance))).toBeLessThan(1e-5);
});

test('cancelling leaves nothing, and it can be begun again', async () => {
  surveys.start(FIRST);
  await once(surveys, 'changed');
  await surveys.cancel();
  expect(told.at(-1)).toMatchObject({ state: 'cancelled', modelId: FIRST });
  const count = told.length;
  await vi.waitFor(() => expect(readdirSync(surveysFolder())).toEqual([]));
  expect(told).toHaveLength(count);
  expect(surveys.start(FIRST)).toMatchObject({ state: 'computing' });
  await until('ready', FIRST);
});

test('where another model becomes active meanwhile, that one is surveyed', async () => {
  surveys.start(FIRST);
  await once(surveys, 'changed');
  await predictor.load(SECOND);
  await until('ready', SECOND);
  expect(told.find(({ state }) => state === 'cancelled')?.modelId).toBe(FIRST);
  expect(told.some(({ state, modelId }) => state === 'ready' && modelId === FIRST)).toBe(false);
  expect(await fetched(SECOND)).toHaveLength(2_800_000);
});

test('where the process goes meanwhile it is begun anew, and given up when that happens again and again', async () => {
  surveys.start(FIRST);
  await once(surveys, 'changed');
  predictor.crash();
  await predictor.restart(FIRST);
  await until('ready', FIRST);

  // Ready, it stays so; a new process reads the features again.
  told = [];
  predictor.crash();
  await predictor.restart(FIRST);
  await vi.waitFor(() => expect(predictor.features).toHaveLength(60_000 * 4));
  expect(told.every(({ state }) => state === 'ready')).toBe(true);

  rmSync(surveysFolder(), { recursive: true });
  await predictor.load(SECOND);
  surveys.start(SECOND);
  for (let crash = 0; crash < 3; crash += 1) {
    await once(surveys, 'changed');
    predictor.crash();
    await predictor.restart(SECOND);
  }
  await until('failed', SECOND);
});

test('only the surveys used last are kept', async () => {
  surveys.start(FIRST);
  await until('ready', FIRST);
  const [newest] = readdirSync(surveysFolder());
  for (const [age, name] of ['a', 'b', 'c', 'd'].entries()) {
    const path = join(surveysFolder(), `${name}.safetensors`);
    writeFileSync(path, name);
    utimesSync(path, 1000 - age, 1000 - age);
  }
  await new SurveyFiles(surveysFolder()).keep(newest!.replace('.safetensors', ''));
  expect(readdirSync(surveysFolder()).sort()).toEqual([newest, 'a.safetensors', 'b.safetensors'].sort());
});
