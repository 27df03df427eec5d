import type { Model } from '../../../../src/engine/files/model-file';
import { initialWeights } from '../../../../src/engine/network/weights';
import type { ModelCard } from '../../../../src/shared/model/card';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import type { Recipe } from '../../../../src/shared/recipe/recipe';
import { totalParameters } from '../../../../src/shared/recipe/shapes';

/** A network small enough to be written and read hundreds of times. */
export const SMALL_RECIPE: Recipe = {
  ...PRESETS.article,
  name: 'Small',
  layers: [
    { kind: 'conv', filters: 2, kernel: 5, stride: 3, padding: 'valid', activation: 'relu', batchNorm: true },
    { kind: 'pool', mode: 'max', size: 4 },
    { kind: 'flatten' },
    { kind: 'dense', units: 10, activation: 'softmax', batchNorm: false },
  ],
};

/** A valid model with the weights that training starts from. */
export function sampleModel(recipe: Recipe = SMALL_RECIPE): Model {
  const card: ModelCard = {
    format: 'inkling-model',
    version: 1,
    id: '0f1e2d3c-4b5a-4678-9abc-def012345678',
    name: recipe.name,
    createdAt: '2026-01-02T03:04:05.000Z',
    recipe,
    parameters: totalParameters(recipe.layers),
    training: {
      data: 'MNIST',
      samples: 60_000,
      epochs: 1,
      seconds: 2,
      validationSamples: 0,
      validationAccuracy: null,
      validationLoss: null,
      runtime: { tensorflow: '2.15.1', tfjsNode: '4.22.0', threads: 2, platform: 'linux-x64', cpu: 'a cpu' },
    },
    accuracy: null,
    confidenceThreshold: 0.5,
  };
  return { card, weights: initialWeights(recipe) };
}
