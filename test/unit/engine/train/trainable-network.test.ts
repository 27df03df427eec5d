import type { Tensor } from '@tensorflow/tfjs-node';
import { describe, expect, it } from 'vitest';
import { Constants } from '../../../../src/engine/ops/constants';
import { crossentropy, sparseCrossentropy } from '../../../../src/engine/ops/neural';
import { multiply } from '../../../../src/engine/ops/arithmetic';
import { liveTensors, scope } from '../../../../src/engine/ops/scope';
import { floats, integers, read, scalar } from '../../../../src/engine/ops/tensors';
import { TrainableNetwork } from '../../../../src/engine/train/trainable-network';
import { copyWeights, initialWeights, type Weights } from '../../../../src/engine/network/weights';
import type { Layer } from '../../../../src/shared/recipe/layer';
import { referenceLogits, tensorsOf, tf } from '../support/reference';
import { conv, dense, randomFloats, smallRecipe, softmax } from '../support/small';

const SAMPLES = 6;
const pictures = randomFloats(SAMPLES * 784, 11).map(Math.abs);
const labels = Int32Array.of(3, 1, 4, 1, 5, 9);

const flatten: Layer = { kind: 'flatten' };
const NETWORKS: Record<string, Layer[]> = {
  'dense, relu and tanh': [flatten, dense(), dense({ activation: 'tanh' }), softmax],
  'dense with batch normalisation': [flatten, dense({ batchNorm: true }), softmax],
  'convolution, valid': [conv({ stride: 1, kernel: 5 }), flatten, softmax],
  'convolution, same, two layers': [
    conv({ padding: 'same' }),
    conv({ stride: 3, activation: 'tanh' }),
    flatten,
    softmax,
  ],
  'even kernels with strides': [conv({ kernel: 4, padding: 'same' }), conv({ kernel: 2 }), flatten, softmax],
  'batch normalisation of pictures': [
    conv({ batchNorm: true }),
    conv({ batchNorm: true, activation: 'linear' }),
    flatten,
    softmax,
  ],
  'linear convolution and max pool': [
    conv({ stride: 1, activation: 'linear' }),
    { kind: 'pool', mode: 'max', size: 2 },
    flatten,
    softmax,
  ],
  'relu and a max pool that leaves a rest': [
    conv({ stride: 1 }),
    { kind: 'pool', mode: 'max', size: 3 },
    conv(),
    flatten,
    softmax,
  ],
  'tanh and max pool': [
    conv({ stride: 1, activation: 'tanh' }),
    { kind: 'pool', mode: 'max', size: 4 },
    flatten,
    softmax,
  ],
  'batch normalisation, relu and max pool': [
    conv({ batchNorm: true }),
    { kind: 'pool', mode: 'max', size: 2 },
    flatten,
    softmax,
  ],
  'average pool': [conv({ stride: 1 }), { kind: 'pool', mode: 'average', size: 3 }, conv(), flatten, softmax],
  'pool before any weights': [{ kind: 'pool', mode: 'average', size: 2 }, conv(), flatten, softmax],
  'global average pool': [conv(), conv({ filters: 5 }), { kind: 'globalAveragePool' }, softmax],
};

/** Weights away from special points: biases and moving statistics that are not all zero or one. */
function weightsFor(layers: Layer[]): Weights {
  const weights = initialWeights(smallRecipe(layers));
  let key = 1;
  for (const [name, { values }] of weights) {
    const noise = randomFloats(values.length, key++);
    for (const [index, value] of noise.entries()) values[index]! += name.endsWith('kernel') ? 0 : value * 0.3;
  }
  return weights;
}

function lossAndGradients(layers: Layer[], weights: Weights, smoothing?: Float32Array) {
  const constants = new Constants();
  const network = new TrainableNetwork(smallRecipe(layers), weights);
  try {
    return scope(() => {
      const context = { samples: SAMPLES, key: 1, constants };
      const logits = network.forward(floats(pictures, [SAMPLES, 28, 28, 1]), context);
      const { losses, gradient } = smoothing
        ? crossentropy(logits, floats(smoothing, [SAMPLES, 10]))
        : sparseCrossentropy(logits, integers(labels));
      network.backward(multiply(gradient, scalar(1 / SAMPLES)), context);
      const loss = read(losses).reduce((sum, value) => sum + value, 0) / SAMPLES;
      const gradients = new Map(
        network.parameters
          .filter(({ spec }) => spec.trainable)
          .map(({ spec, change }) => [spec.name, read(change!)] as const),
      );
      return { loss, gradients, logits: read(logits) };
    });
  } finally {
    network.dispose();
    constants.dispose();
  }
}

describe.each(Object.entries(NETWORKS))('%s', (_name, layers) => {
  const weights = weightsFor(layers);
  const ours = lossAndGradients(layers, weights);

  it('gives the gradients of TensorFlow.js', () => {
    tf.tidy(() => {
      const tensors = tensorsOf(weights);
      const names = [...ours.gradients.keys()];
      const x = tf.tensor(pictures.slice(), [SAMPLES, 28, 28, 1]);
      const targets = tf.oneHot(tf.tensor1d(labels.slice(), 'int32'), 10);
      const loss = (...values: Tensor[]) => {
        const changed = {
          ...tensors,
          ...Object.fromEntries(names.map((name, index) => [name, values[index]!])),
        };
        const logits = referenceLogits(layers, x, changed, true);
        return tf.losses.softmaxCrossEntropy(targets, logits).asScalar();
      };
      const { value, grads } = tf.valueAndGrads(loss)(names.map((name) => tensors[name]!));
      expect(ours.loss).toBeCloseTo(value.dataSync()[0]!, 5);
      for (const [index, name] of names.entries())
        expect(
          distance(ours.gradients.get(name)!, grads[index]!.dataSync() as Float32Array),
          name,
        ).toBeLessThan(2e-4);
    });
  });

  it('agrees with finite differences along random directions', () => {
    const STEP = 4e-3;
    for (const [name, gradient] of ours.gradients) {
      const direction = randomFloats(gradient.length, 77);
      const norm = Math.hypot(...direction);
      const moved = (amount: number) => {
        const copy = copyWeights(weights);
        const { values } = copy.get(name)!;
        for (const [index, value] of direction.entries()) values[index]! += (amount * value) / norm;
        return lossAndGradients(layers, copy).loss;
      };
      const measured = (moved(STEP) - moved(-STEP)) / (2 * STEP);
      const expected = gradient.reduce((sum, value, index) => sum + value * direction[index]!, 0) / norm;
      expect(Math.abs(measured - expected), name).toBeLessThan(1e-3 + 0.05 * Math.abs(expected));
    }
  });
});

it('accepts smoothed targets', () => {
  const layers = NETWORKS['dense, relu and tanh']!;
  const targets = Float32Array.from({ length: SAMPLES * 10 }, (_, index) =>
    labels[Math.floor(index / 10)] === index % 10 ? 0.91 : 0.01,
  );
  const weights = weightsFor(layers);
  const { gradients, logits } = lossAndGradients(layers, weights, targets);
  const bias = gradients.get('3.bias')!;
  const probabilities = tf.tidy(() => tf.softmax(tf.tensor2d(logits, [SAMPLES, 10])).dataSync());
  for (let digit = 0; digit < 10; digit++) {
    let expected = 0;
    for (let sample = 0; sample < SAMPLES; sample++)
      expected += (probabilities[sample * 10 + digit]! - targets[sample * 10 + digit]!) / SAMPLES;
    expect(bias[digit]).toBeCloseTo(expected, 5);
  }
});

it('leaks no tensors', () => {
  const layers = NETWORKS['batch normalisation, relu and max pool']!;
  const weights = weightsFor(layers);
  lossAndGradients(layers, weights);
  const before = liveTensors();
  lossAndGradients(layers, weights);
  expect(liveTensors()).toBe(before);
});

/** Largest difference relative to the largest value. */
function distance(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  const scale = b.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-6);
  return a.reduce((largest, value, index) => Math.max(largest, Math.abs(value - b[index]!)), 0) / scale;
}
