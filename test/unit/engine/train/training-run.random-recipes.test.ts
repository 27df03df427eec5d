import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Network } from '../../../../src/engine/network/network';
import { liveTensors } from '../../../../src/engine/ops/scope';
import { TrainingRun } from '../../../../src/engine/train/training-run';
import type { Layer } from '../../../../src/shared/recipe/layer';
import { recipeSchema, type Recipe } from '../../../../src/shared/recipe/recipe';
import { smallRecipe, smallSet, softmax } from '../support/small';

const set = smallSet(12);

const activation = fc.constantFrom('linear', 'relu', 'tanh');
const pictureLayer: fc.Arbitrary<Layer> = fc.oneof(
  fc.record({
    kind: fc.constant('conv'),
    filters: fc.integer({ min: 1, max: 5 }),
    kernel: fc.integer({ min: 1, max: 5 }),
    stride: fc.integer({ min: 1, max: 3 }),
    padding: fc.constantFrom('valid', 'same'),
    activation,
    batchNorm: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('pool'),
    mode: fc.constantFrom('max', 'average'),
    size: fc.integer({ min: 2, max: 4 }),
  }),
);
const dropout: fc.Arbitrary<Layer> = fc.record({
  kind: fc.constant('dropout'),
  rate: fc.constantFrom(0, 0.3, 0.9),
});
const vectorLayer: fc.Arbitrary<Layer> = fc.record({
  kind: fc.constant('dense'),
  units: fc.integer({ min: 1, max: 8 }),
  activation,
  batchNorm: fc.boolean(),
});
const layers: fc.Arbitrary<Layer[]> = fc
  .tuple(
    fc.array(fc.oneof(pictureLayer, dropout), { maxLength: 4 }),
    fc.constantFrom<Layer>({ kind: 'flatten' }, { kind: 'globalAveragePool' }),
    fc.array(fc.oneof(vectorLayer, dropout), { maxLength: 3 }),
  )
  .map(([pictures, bridge, vectors]) => [...pictures, bridge, ...vectors, softmax]);

const recipes: fc.Arbitrary<Recipe> = fc
  .record({
    layers,
    optimizer: fc.constantFrom<Recipe['optimizer']>(
      { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
      { kind: 'sgd', momentum: 0.9 },
      { kind: 'rmsprop', rho: 0.9, momentum: 0, epsilon: 1e-7 },
    ),
    batch: fc.integer({ min: 1, max: 20 }),
    labelSmoothing: fc.constantFrom(0, 0.1),
    weightAveraging: fc.constantFrom(null, 0.99),
    seed: fc.nat(1000),
    strokeWidth: fc.constantFrom(0, 0.5, 3),
    rotate: fc.constantFrom(0, 15),
  })
  .map(({ layers, strokeWidth, rotate, ...options }) =>
    smallRecipe(layers, { ...options, augmentation: { rotate, shift: 0, zoom: 0, shear: 0, strokeWidth } }),
  )
  .filter((recipe) => recipeSchema.safeParse(recipe).success);

it('builds every possible recipe and trains it for two steps', () => {
  const before = liveTensors();
  fc.assert(
    fc.property(recipes, (recipe) => {
      const run = new TrainingRun({ recipe, ...set });
      try {
        for (let step = 0; step < Math.min(2, run.stepsPerEpoch); step++) run.step();
        const weights = run.weights();
        for (const [name, { values }] of weights) expect(values.every(Number.isFinite), name).toBe(true);
        const network = new Network(recipe, weights);
        const probabilities = network.predict(
          Float32Array.from(set.images, (value) => value / 255),
          12,
        );
        network.dispose();
        for (let sample = 0; sample < 12; sample++) {
          const sum = probabilities.subarray(sample * 10, sample * 10 + 10).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(1, 4);
        }
      } finally {
        run.dispose();
      }
    }),
    { numRuns: 40 },
  );
  expect(liveTensors()).toBe(before);
});
