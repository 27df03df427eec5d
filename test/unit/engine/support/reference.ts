import { createRequire } from 'node:module';
import type * as Tf from '@tensorflow/tfjs-node';
import { native } from '../../../../src/engine/native';
import type { Weights } from '../../../../src/engine/network/weights';
import type { Layer } from '../../../../src/shared/recipe/layer';

native();
/** Stock TensorFlow.js, to compare with. */
export const tf = createRequire(import.meta.url)('@tensorflow/tfjs-node') as typeof Tf;

type Tensors = Record<string, Tf.Tensor>;

/** The logits as TensorFlow.js computes them, layer after layer as the recipe says, in training (without dropout) or not. */
export function referenceLogits(
  layers: Layer[],
  x: Tf.Tensor,
  weights: Tensors,
  training: boolean,
): Tf.Tensor {
  return layers.reduce(
    (y, layer, index) => apply(layer, y, (name) => weights[`${index}.${name}`]!, training),
    x,
  );
}

function apply(
  layer: Layer,
  x: Tf.Tensor,
  weight: (name: string) => Tf.Tensor,
  training: boolean,
): Tf.Tensor {
  switch (layer.kind) {
    case 'conv': {
      const product = tf.conv2d(
        x as Tf.Tensor4D,
        weight('kernel') as Tf.Tensor4D,
        layer.stride,
        layer.padding,
      );
      return activate(shift(product, layer.batchNorm, weight, training), layer.activation);
    }
    case 'dense': {
      const product = tf.matMul(x, weight('kernel'));
      return activate(shift(product, layer.batchNorm, weight, training), layer.activation);
    }
    case 'pool': {
      const pool = layer.mode === 'max' ? tf.maxPool : tf.avgPool;
      return pool(x as Tf.Tensor4D, layer.size, layer.size, 'valid');
    }
    case 'globalAveragePool':
      return tf.mean(x, [1, 2]);
    case 'flatten':
      return tf.reshape(x, [x.shape[0], -1]);
    case 'dropout':
      return x;
  }
}

function shift(x: Tf.Tensor, batchNorm: boolean, weight: (name: string) => Tf.Tensor, training: boolean) {
  if (!batchNorm) return tf.add(x, weight('bias'));
  const axes = x.shape.map((_, axis) => axis).slice(0, -1);
  const moments = training
    ? tf.moments(x, axes)
    : { mean: weight('movingMean'), variance: weight('movingVariance') };
  const scale = tf.div(weight('gamma'), tf.sqrt(tf.add(moments.variance, 1e-3)));
  return tf.add(tf.mul(tf.sub(x, moments.mean), scale), weight('beta'));
}

function activate(x: Tf.Tensor, activation: string): Tf.Tensor {
  if (activation === 'relu') return tf.relu(x);
  return activation === 'tanh' ? tf.tanh(x) : x;
}

/** Weights as TensorFlow.js tensors, of private copies. */
export function tensorsOf(weights: Weights): Tensors {
  return Object.fromEntries(
    [...weights].map(([name, { shape, values }]) => [name, tf.tensor(values.slice(), [...shape])]),
  );
}
