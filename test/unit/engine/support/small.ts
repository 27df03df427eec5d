import type { Layer } from '../../../../src/shared/recipe/layer';
import { NO_AUGMENTATION, type Recipe } from '../../../../src/shared/recipe/recipe';
import { keyOf, randomStream } from '../../../../src/engine/train/random';

export const softmax: Layer = { kind: 'dense', units: 10, activation: 'softmax', batchNorm: false };

export function conv(options: Partial<Extract<Layer, { kind: 'conv' }>> = {}): Layer {
  return {
    kind: 'conv',
    filters: 3,
    kernel: 3,
    stride: 2,
    padding: 'valid',
    activation: 'relu',
    batchNorm: false,
    ...options,
  };
}

export function dense(options: Partial<Extract<Layer, { kind: 'dense' }>> = {}): Layer {
  return { kind: 'dense', units: 7, activation: 'relu', batchNorm: false, ...options };
}

/** A recipe of few parameters, plain where a test says nothing. */
export function smallRecipe(layers: Layer[], options: Partial<Recipe> = {}): Recipe {
  return {
    format: 'inkling-recipe',
    version: 1,
    name: 'Small',
    description: '',
    layers,
    optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
    learningRate: { kind: 'constant', rate: 1e-3 },
    labelSmoothing: 0,
    weightAveraging: null,
    batch: 8,
    epochs: 2,
    seed: 5,
    validation: { kind: 'none' },
    augmentation: NO_AUGMENTATION,
    earlyStopping: null,
    ...options,
  };
}

/** Random images of which each digit has its own bright row, so that a network can learn them. */
export function smallSet(count: number) {
  const random = randomStream(keyOf(1, 2, 3));
  const labels = Uint8Array.from({ length: count }, () => Math.floor(random() * 10));
  const images = new Uint8Array(count * 784);
  for (const [sample, label] of labels.entries())
    for (let pixel = 0; pixel < 784; pixel++) {
      const bright = Math.floor(pixel / 28) === 4 + 2 * label;
      images[sample * 784 + pixel] = Math.floor(random() * (bright ? 255 : 60));
    }
  return { images, labels, trainIndices: Array.from({ length: count }, (_, index) => index) };
}

/** Numbers spread evenly over [-1, 1). */
export function randomFloats(length: number, key: number): Float32Array {
  const random = randomStream(key);
  return Float32Array.from({ length }, () => random() * 2 - 1);
}
