import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { kerasProgram } from '../../../../src/shared/keras/keras-program';
import { kerasLayers } from '../../../../src/shared/keras/layers';
import type { Layer } from '../../../../src/shared/recipe/layer';
import { learningRateAt } from '../../../../src/shared/recipe/learning-rate';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import type { Recipe } from '../../../../src/shared/recipe/recipe';
import { layerShapes } from '../../../../src/shared/recipe/shapes';

/** The environment that `npm run bench` makes, or one that is named. */
const PYTHON = process.env.INKLING_KERAS_PYTHON ?? join('.runtime', 'keras', 'bin', 'python');
const NO_KERAS = `The comparison with real Keras was skipped: there is no ${PYTHON}. \`npm run bench\` makes it, or name a Python that has Keras in INKLING_KERAS_PYTHON.`;
const MINUTES = 60_000;

const everyLayer: readonly Layer[] = [
  { kind: 'conv', filters: 4, kernel: 5, stride: 2, padding: 'same', activation: 'tanh', batchNorm: true },
  { kind: 'conv', filters: 6, kernel: 3, stride: 1, padding: 'valid', activation: 'linear', batchNorm: true },
  { kind: 'pool', mode: 'average', size: 5 },
  { kind: 'dropout', rate: 0 },
  { kind: 'globalAveragePool' },
  { kind: 'flatten' },
  { kind: 'dense', units: 12, activation: 'tanh', batchNorm: true },
  { kind: 'dense', units: 10, activation: 'softmax', batchNorm: false },
];

const recipes: readonly Recipe[] = [
  ...Object.values(PRESETS),
  {
    ...PRESETS.article,
    layers: [...everyLayer],
    optimizer: { kind: 'rmsprop', rho: 0.8, momentum: 0.5, epsilon: 1e-6 },
    learningRate: { kind: 'exponential', rate: 0.01, decay: 0.5 },
    labelSmoothing: 0.1,
    augmentation: { ...PRESETS.best.augmentation, strokeWidth: 3 },
  },
  {
    ...PRESETS.regular,
    optimizer: { kind: 'sgd', momentum: 0.9 },
    learningRate: { kind: 'cosine', rate: 0.1, warmupEpochs: 0 },
    weightAveraging: 0.9,
  },
];

const answerSchema = z.array(
  z.object({
    loss: z.number(),
    rate: z.number(),
    layers: z.array(z.object({ output: z.array(z.number()), parameters: z.number() })),
  }),
);

function inKeras(programs: readonly string[]): z.infer<typeof answerSchema> {
  const folder = mkdtempSync(join(tmpdir(), 'inkling-keras-'));
  try {
    const file = join(folder, 'programs.json');
    writeFileSync(file, JSON.stringify(programs));
    const script = join(import.meta.dirname, 'check_program.py');
    const said = execFileSync(PYTHON, [script, file], {
      encoding: 'utf8',
      env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return answerSchema.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('real Keras builds the same layers and trains a step', { timeout: 5 * MINUTES }, ({ skip }) => {
  if (!existsSync(PYTHON)) {
    console.warn(NO_KERAS);
    skip(NO_KERAS);
  }
  const answers = inKeras(recipes.map(kerasProgram));
  for (const [number, recipe] of recipes.entries()) {
    const answer = answers[number]!;
    const rest = [...answer.layers];
    const built = recipe.layers.map((layer) => {
      const parts = rest.splice(0, kerasLayers(layer).length);
      const parameters = parts.reduce((sum, part) => sum + part.parameters, 0);
      return { output: parts.at(-1)?.output, parameters };
    });
    expect(rest).toEqual([]);
    expect(built).toEqual(
      layerShapes(recipe.layers).map(({ output, parameters }) => ({ output: [...output], parameters })),
    );
    expect(Number.isFinite(answer.loss)).toBe(true);
    expect(answer.rate).toBeCloseTo(learningRateAt(recipe.learningRate, 1 / 4, recipe.epochs), 6);
  }
});
