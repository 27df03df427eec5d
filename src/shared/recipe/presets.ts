import type { Layer } from './layer';
import { NO_AUGMENTATION, type Recipe } from './recipe';

export const PRESET_IDS = ['article', 'regular', 'lenet5', 'best'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

const ADAM: Recipe['optimizer'] = { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

const SOFTMAX: Layer = { kind: 'dense', units: 10, activation: 'softmax', batchNorm: false };

function hidden(units: number): Layer {
  return { kind: 'dense', units, activation: 'relu', batchNorm: false };
}

/** The settings of the tutorials: Adam on all 60,000 samples, nothing held out. */
const AS_THE_TUTORIALS_DO = {
  format: 'inkling-recipe',
  version: 1,
  optimizer: ADAM,
  learningRate: { kind: 'constant', rate: 1e-3 },
  labelSmoothing: 0,
  weightAveraging: null,
  batch: 32,
  epochs: 10,
  seed: 1,
  validation: { kind: 'none' },
  augmentation: NO_AUGMENTATION,
  earlyStopping: null,
} as const satisfies Partial<Recipe>;

function lenetConvolution(filters: number, padding: 'same' | 'valid'): Layer {
  return { kind: 'conv', filters, kernel: 5, stride: 1, padding, activation: 'tanh', batchNorm: false };
}

function normalised(filters: number, kernel: number, stride: number): Layer {
  return { kind: 'conv', filters, kernel, stride, padding: 'valid', activation: 'relu', batchNorm: true };
}

/** The bundled recipes. */
export const PRESETS: Readonly<Record<PresetId, Recipe>> = {
  article: {
    ...AS_THE_TUTORIALS_DO,
    name: 'Article',
    description: 'The network of the Keras tutorial: one convolution, one hidden layer.',
    layers: [
      {
        kind: 'conv',
        filters: 28,
        kernel: 3,
        stride: 1,
        padding: 'valid',
        activation: 'linear',
        batchNorm: false,
      },
      { kind: 'pool', mode: 'max', size: 2 },
      { kind: 'flatten' },
      hidden(128),
      { kind: 'dropout', rate: 0.2 },
      SOFTMAX,
    ],
  },
  regular: {
    ...AS_THE_TUTORIALS_DO,
    name: 'RegularNet',
    description: 'No convolution: what the tutorial compares its network with.',
    layers: [{ kind: 'flatten' }, hidden(128), { kind: 'dropout', rate: 0.2 }, SOFTMAX],
  },
  lenet5: {
    ...AS_THE_TUTORIALS_DO,
    name: 'LeNet-5',
    description: 'After LeCun, Bottou, Bengio and Haffner, 1998, with full connections and softmax.',
    batch: 64,
    layers: [
      lenetConvolution(6, 'same'),
      { kind: 'pool', mode: 'average', size: 2 },
      lenetConvolution(16, 'valid'),
      { kind: 'pool', mode: 'average', size: 2 },
      { kind: 'flatten' },
      { kind: 'dense', units: 120, activation: 'tanh', batchNorm: false },
      { kind: 'dense', units: 84, activation: 'tanh', batchNorm: false },
      SOFTMAX,
    ],
  },
  best: {
    ...AS_THE_TUTORIALS_DO,
    name: 'Best',
    description: 'The bundled model: batch normalisation, augmentation and averaged weights.',
    learningRate: { kind: 'cosine', rate: 3e-3, warmupEpochs: 1 },
    weightAveraging: 0.999,
    batch: 128,
    epochs: 25,
    validation: { kind: 'writers', share: 0.1 },
    augmentation: { rotate: 12, shift: 2, zoom: 0.12, shear: 10, strokeWidth: 1 },
    layers: [
      normalised(16, 3, 1),
      normalised(16, 3, 1),
      normalised(32, 4, 2),
      { kind: 'dropout', rate: 0.2 },
      normalised(64, 3, 1),
      normalised(64, 3, 1),
      normalised(96, 4, 2),
      { kind: 'dropout', rate: 0.3 },
      { kind: 'flatten' },
      { kind: 'dense', units: 128, activation: 'relu', batchNorm: true },
      { kind: 'dropout', rate: 0.3 },
      SOFTMAX,
    ],
  },
};
