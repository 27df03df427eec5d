import { describe, expect, it } from 'vitest';
import { liveTensors } from '../../../../src/engine/ops/scope';
import {
  TrainingRun,
  type RunReport,
  type TrainingRunOptions,
} from '../../../../src/engine/train/training-run';
import type { RunSnapshot } from '../../../../src/engine/train/snapshot';
import { TrainingDivergedError } from '../../../../src/engine/train/trainer';
import { initialWeights, type Weights } from '../../../../src/engine/network/weights';
import type { Layer } from '../../../../src/shared/recipe/layer';
import type { Recipe } from '../../../../src/shared/recipe/recipe';
import { insightSchema } from '../../../../src/shared/training/insight';
import { conv, dense, smallRecipe, smallSet, softmax } from '../support/small';

const set = smallSet(43);
const layers: Layer[] = [
  conv({ batchNorm: true }),
  { kind: 'pool', mode: 'max', size: 2 },
  { kind: 'dropout', rate: 0.3 },
  { kind: 'flatten' },
  dense({ units: 12, batchNorm: true }),
  { kind: 'dropout', rate: 0.2 },
  softmax,
];
const everything = smallRecipe(layers, {
  weightAveraging: 0.9,
  labelSmoothing: 0.1,
  learningRate: { kind: 'cosine', rate: 0.01, warmupEpochs: 0.5 },
  augmentation: { rotate: 10, shift: 2, zoom: 0.1, shear: 10, strokeWidth: 1.5 },
});

function makeRun(recipe: Recipe, options: Partial<TrainingRunOptions> = {}) {
  const reports: RunReport[] = [];
  const run = new TrainingRun({
    recipe,
    ...set,
    onReport: (report) => reports.push(report),
    ...options,
  });
  return { run, reports };
}

function valuesOf(weights: Weights) {
  return [...weights].map(([name, { values }]) => [name, [...values]]);
}

async function finished(recipe: Recipe, options: Partial<TrainingRunOptions> = {}) {
  const { run, reports } = makeRun(recipe, options);
  try {
    const end = await run.run();
    return { end, weights: valuesOf(run.weights()), reports };
  } finally {
    run.dispose();
  }
}

describe('a run', () => {
  it('learns, and reports each epoch with all of its samples', async () => {
    const recipe = smallRecipe([{ kind: 'flatten' }, softmax], {
      epochs: 12,
      learningRate: { kind: 'constant', rate: 0.01 },
    });
    const { end, reports } = await finished(recipe);
    const epochs = reports.filter((report) => report.type === 'epoch');
    expect(end).toBe('completed');
    expect(epochs.map(({ epoch }) => epoch)).toEqual(Array.from({ length: 12 }, (_, index) => index));
    expect(epochs[0]!.loss).toBeGreaterThan(epochs[11]!.loss * 2);
    expect(epochs[11]!.accuracy).toBeGreaterThan(0.9);
    // 43 samples in batches of 8: the short sixth batch counts by its samples.
    expect(reports[0]).toMatchObject({ type: 'started', stepsPerEpoch: 6, samples: 43, parameters: 7850 });
    expect((epochs[0]!.accuracy * 43) % 1).toBeCloseTo(0, 6);
  });

  it('gives the same weights for the same seed, and others for another', async () => {
    const first = await finished(everything);
    expect((await finished(everything)).weights).toEqual(first.weights);
    expect((await finished({ ...everything, seed: 6 })).weights).not.toEqual(first.weights);
  });

  it.each([
    ['adam with everything', everything],
    ['momentum', { ...everything, optimizer: { kind: 'sgd', momentum: 0.9 } as const }],
    [
      'rmsprop',
      { ...everything, optimizer: { kind: 'rmsprop', rho: 0.9, momentum: 0.1, epsilon: 1e-7 } as const },
    ],
  ])(
    'goes on from a snapshot in the middle of an epoch as if it had never stopped: %s',
    async (_name, recipe) => {
      const whole = await finished(recipe);
      const { run: interrupted } = makeRun(recipe);
      for (let step = 0; step < 4; step++) interrupted.step();
      const snapshot = interrupted.snapshot();
      for (let step = 0; step < 2; step++) interrupted.step();
      interrupted.dispose();
      const resumed = await finished(recipe, { snapshot });
      expect(resumed.weights).toEqual(whole.weights);
      const lossOf = ({ reports }: typeof whole) => reports.find((report) => report.type === 'epoch')!.loss;
      expect(lossOf(resumed)).toBe(lossOf(whole));
    },
  );

  it('leaks no tensors: not a step, and not a run', async () => {
    const before = liveTensors();
    const { run } = makeRun(everything);
    for (let step = 0; step < 6; step++) run.step();
    const running = liveTensors();
    for (let step = 0; step < 5; step++) run.step();
    expect(liveTensors()).toBe(running);
    run.dispose();
    expect(liveTensors()).toBe(before);
    await finished(
      { ...everything, validation: { kind: 'random', share: 0.2 } },
      { validationIndices: [1, 2, 3] },
    );
    expect(liveTensors()).toBe(before);
  });

  it('holds as many tensors after each of 30 epochs, with validation, insight and checkpoints', async () => {
    const tensors: number[] = [];
    const run = new TrainingRun({
      recipe: { ...everything, epochs: 30, validation: { kind: 'random', share: 0.2 }, earlyStopping: 30 },
      ...set,
      validationIndices: [1, 2, 3, 4, 5],
      withInsight: true,
      onCheckpoint: () => tensors.push(liveTensors()),
    });
    await run.run();
    run.dispose();
    expect(tensors).toEqual(Array.from({ length: 30 }, () => tensors[0]));
  });

  it('starts from given weights', () => {
    const weights = initialWeights({ ...everything, seed: 99 });
    const { run } = makeRun(everything, { initialWeights: weights });
    expect(valuesOf(run.weights())).toEqual(valuesOf(weights));
    run.dispose();
  });

  describe('whose loss becomes infinite', () => {
    const recipe = smallRecipe([{ kind: 'flatten' }, dense({ activation: 'linear' }), softmax], {
      optimizer: { kind: 'sgd', momentum: 0 },
      learningRate: { kind: 'constant', rate: 10 },
      epochs: 500,
    });

    it('fails in its first epoch, and frees its tensors', async () => {
      const before = liveTensors();
      const { run } = makeRun({ ...recipe, learningRate: { kind: 'constant', rate: 1e10 } });
      await expect(run.run()).rejects.toThrow(TrainingDivergedError);
      run.dispose();
      expect(liveTensors()).toBe(before);
    });

    it('ends in a later epoch with the result of the last good one', async () => {
      const atEpoch: unknown[] = [];
      const run: TrainingRun = new TrainingRun({
        recipe,
        ...set,
        onReport: (report) => {
          if (report.type === 'epoch') {
            atEpoch.push(valuesOf(run.weights()));
            run.command({ type: 'scaleLearningRate', factor: 1e10 });
          }
        },
      });
      expect(await run.run()).toBe('diverged');
      expect(run.epochsDone).toBe(1);
      expect(valuesOf(run.weights())).toEqual(atEpoch[0]);
      run.dispose();
    });
  });

  describe('whose last step leaves weights that are finite, but too large to compute with', () => {
    const recipe = smallRecipe([{ kind: 'flatten' }, dense({ activation: 'linear' }), softmax], {
      optimizer: { kind: 'sgd', momentum: 0 },
      learningRate: { kind: 'constant', rate: 1e25 },
      epochs: 1,
    });

    it('has diverged, though no loss was taken of them', async () => {
      const { run } = makeRun({ ...recipe, batch: 64 });
      await expect(run.run()).rejects.toThrow(TrainingDivergedError);
      run.dispose();
    });

    it('has diverged where it is stopped in the middle of an epoch, too', async () => {
      const { run } = makeRun(recipe);
      run.command({ type: 'step' });
      const end = run.run();
      await settle();
      run.command({ type: 'stop' });
      await expect(end).rejects.toThrow(TrainingDivergedError);
      run.dispose();
    });
  });

  it('reports accuracy, filters and predictions of hard samples after each epoch', async () => {
    const { reports } = await finished(
      { ...everything, validation: { kind: 'random', share: 0.2 } },
      { validationIndices: [1, 2, 3, 4, 5], withInsight: true },
    );
    const insights = reports.flatMap((report) => (report.type === 'epoch' ? [report.insight!] : []));
    expect(insights).toHaveLength(2);
    for (const insight of insights) {
      expect(insightSchema.parse(insight)).toEqual(insight);
      expect(insight).toMatchObject({ source: 'validation', samples: 5 });
      expect(insight.confusion.reduce((sum, count) => sum + count)).toBe(5);
      expect(insight.filters).toMatchObject({ kind: 'convolution', count: 3, side: 3 });
    }
    const { reports: plain } = await finished(everything, { withInsight: true });
    expect(plain.at(-1)).toMatchObject({ insight: { source: 'training', samples: 43 } });
  });

  it('emits snapshots after each epoch and at the requested interval', async () => {
    const places: RunSnapshot['position'][] = [];
    const onCheckpoint = ({ position }: RunSnapshot) => places.push(position);
    await finished(everything, { onCheckpoint });
    expect(places.map(({ epoch, step }) => [epoch, step])).toEqual([
      [1, 0],
      [2, 0],
    ]);
    await finished(everything, { onCheckpoint, checkpointEvery: 0 });
    expect(places.length).toBeGreaterThan(4);
  });
});

describe('commands', () => {
  it('pauses, takes single steps, resumes, and still ends with the same weights', async () => {
    const { run, reports } = makeRun(everything);
    run.command({ type: 'pause' });
    const end = run.run();
    await settle();
    expect(reports.map(({ type }) => type)).toEqual(['started', 'paused']);
    expect(run.epochsDone).toBe(0);
    run.command({ type: 'step' });
    await settle();
    expect(run.epochsDone).toBeCloseTo(1 / 6, 9);
    expect(reports.map(({ type }) => type)).toEqual(['started', 'paused', 'resumed', 'progress', 'paused']);
    run.command({ type: 'resume' });
    expect(await end).toBe('completed');
    expect(valuesOf(run.weights())).toEqual((await finished(everything)).weights);
    run.dispose();
  });

  it('stops with what was learned, also while paused', async () => {
    const { run } = makeRun({ ...everything, epochs: 400 });
    run.command({ type: 'step' });
    const end = run.run();
    await settle();
    run.command({ type: 'stop' });
    expect(await end).toBe('stopped');
    expect(run.epochsDone).toBeCloseTo(1 / 6, 9);
    expect(valuesOf(run.weights())).not.toEqual(valuesOf(initialWeights(everything)));
    run.dispose();
  });

  it('scales the learning rate of the steps that follow', () => {
    const [plain, scaled] = [makeRun(everything).run, makeRun(everything).run];
    scaled.command({ type: 'scaleLearningRate', factor: 0.5 });
    for (const run of [plain, scaled]) for (let step = 0; step < 2; step++) run.step();
    expect(valuesOf(scaled.weights())).not.toEqual(valuesOf(plain.weights()));
    expect(scaled.snapshot().position.learningRateFactor).toBe(0.5);
    for (const run of [plain, scaled]) run.dispose();
  });
});

describe('early stopping', () => {
  const recipe = smallRecipe([{ kind: 'flatten' }, softmax], {
    epochs: 60,
    learningRate: { kind: 'constant', rate: 0.05 },
    validation: { kind: 'random', share: 0.2 },
    earlyStopping: 2,
  });
  const trainIndices = set.trainIndices.slice(0, 12);
  // Labels that belong to other images: the better the training goes, the worse these are read.
  const labels = set.labels.map((label, sample) => (sample < 12 ? label : (label + 1) % 10));

  it('ends a run that no longer gets better, with the weights of its best epoch', async () => {
    const atEpoch: unknown[] = [];
    const run: TrainingRun = new TrainingRun({
      recipe,
      images: set.images,
      labels,
      trainIndices,
      validationIndices: set.trainIndices.slice(12),
      onReport: (report) => {
        if (report.type === 'epoch') atEpoch.push({ loss: report.validationLoss, snapshot: run.snapshot() });
      },
    });
    expect(await run.run()).toBe('early');
    const losses = atEpoch.map((entry) => (entry as { loss: number }).loss);
    const best = losses.indexOf(Math.min(...losses));
    expect(losses).toHaveLength(best + 3);
    const { snapshot } = atEpoch[best] as { snapshot: ReturnType<typeof run.snapshot> };
    expect([...run.weights().get('1.kernel')!.values]).toEqual([
      ...snapshot.arrays.get('weights/1.kernel')!.values,
    ]);
    run.dispose();
  });
});

/** Lets a run use its turns: enough for several slices. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
