import { describe, expect, it } from 'vitest';
import { Network } from '../../../../src/engine/network/network';
import { liveTensors } from '../../../../src/engine/ops/scope';
import { initialWeights, type Weights, WeightsMismatchError } from '../../../../src/engine/network/weights';
import type { Layer } from '../../../../src/shared/recipe/layer';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import { totalParameters } from '../../../../src/shared/recipe/shapes';
import { referenceLogits, tensorsOf, tf } from '../support/reference';
import { conv, dense, randomFloats, smallRecipe, softmax } from '../support/small';

const SAMPLES = 5;
const pixels = randomFloats(SAMPLES * 784, 3).map(Math.abs);
const layers: Layer[] = [
  conv({ batchNorm: true, stride: 1 }),
  { kind: 'pool', mode: 'max', size: 2 },
  conv({ activation: 'tanh', padding: 'same' }),
  { kind: 'pool', mode: 'average', size: 2 },
  { kind: 'dropout', rate: 0.5 },
  { kind: 'flatten' },
  dense({ batchNorm: true, units: 9 }),
  { kind: 'dropout', rate: 0.5 },
  softmax,
];

/** Moving statistics as if it had learned. */
function trainedWeights() {
  const weights = initialWeights(smallRecipe(layers));
  for (const [name, { values }] of weights)
    if (!name.endsWith('kernel'))
      for (const [index, value] of randomFloats(values.length, name.length).entries())
        values[index]! += 0.4 * value;
  return weights;
}

describe('a network', () => {
  it.each(Object.values(PRESETS))('has the parameters that its recipe counts: $name', (recipe) => {
    const network = new Network(recipe);
    const counts = [...network.weights().values()].map(({ values }) => values.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(totalParameters(recipe.layers));
    network.dispose();
  });

  it('predicts what TensorFlow.js does, with batch normalisation folded in and dropout left out', () => {
    const weights = trainedWeights();
    const network = new Network(smallRecipe(layers), weights);
    const expected = tf.tidy(() => {
      const x = tf.tensor(pixels.slice(), [SAMPLES, 28, 28, 1]);
      return tf.softmax(referenceLogits(layers, x, tensorsOf(weights), false)).dataSync();
    });
    const probabilities = network.predict(pixels, SAMPLES);
    expect(probabilities).toHaveLength(SAMPLES * 10);
    for (const [index, value] of probabilities.entries()) expect(value).toBeCloseTo(expected[index]!, 5);
    network.dispose();
  });

  it('predicts a sample the same alone and in a batch', () => {
    const network = new Network(PRESETS.article);
    const together = network.predict(pixels, SAMPLES);
    const alone = network.predict(pixels.subarray(784, 2 * 784), 1);
    for (const [digit, value] of alone.entries()) expect(value).toBeCloseTo(together[10 + digit]!, 5);
    network.dispose();
  });

  it('returns the inputs of its last layer as features', () => {
    const weights = trainedWeights();
    const network = new Network(smallRecipe(layers), weights);
    const features = network.features(pixels, SAMPLES);
    expect(network.featureCount).toBe(9);
    const expected = tf.tidy(() => {
      const { '8.kernel': kernel, '8.bias': bias } = tensorsOf(weights);
      const logits = tf.add(tf.matMul(tf.tensor2d(features.slice(), [SAMPLES, 9]), kernel!), bias!);
      return tf.softmax(logits).dataSync();
    });
    for (const [index, value] of network.predict(pixels, SAMPLES).entries())
      expect(value).toBeCloseTo(expected[index]!, 5);
    expect(network.predictWithFeatures(pixels, SAMPLES)).toEqual({
      probabilities: network.predict(pixels, SAMPLES),
      features,
    });
    network.dispose();
  });

  it('copies its weights, and rejects those of another network', () => {
    const weights = trainedWeights();
    const network = new Network(smallRecipe(layers), weights);
    const before = [...network.predict(pixels, 5)];
    weights.get('8.bias')!.values.fill(9);
    network.weights().get('8.bias')!.values.fill(9);
    expect([...network.predict(pixels, 5)]).toEqual(before);
    expect(network.weights()).toEqual(trainedWeights());
    network.dispose();
    const made = (given: Weights) => () => new Network(smallRecipe(layers), given);
    expect(made(initialWeights(PRESETS.article))).toThrow(WeightsMismatchError);
    const missing = trainedWeights();
    missing.delete('8.bias');
    expect(made(missing)).toThrow('The weights lack 8.bias.');
    const extra = trainedWeights();
    extra.set('9.bias', { shape: [1], values: new Float32Array(1) });
    expect(made(extra)).toThrow(WeightsMismatchError);
  });

  it('rejects a wrong number of pixels, and use after dispose', () => {
    const network = new Network(smallRecipe(layers));
    expect(() => network.predict(pixels, 4)).toThrow('4 samples have 3136 pixels, and 3920 were given.');
    network.dispose();
    expect(() => network.predict(pixels, 5)).toThrow('The network was disposed.');
  });

  it('leaks no tensors', () => {
    const before = liveTensors();
    const network = new Network(smallRecipe(layers));
    network.predict(pixels, 5);
    const held = liveTensors();
    network.predict(pixels, 5);
    network.features(pixels, 5);
    expect(liveTensors()).toBe(held);
    network.dispose();
    expect(liveTensors()).toBe(before);
  });
});
