import { DataType, type Attribute, type Tensor } from '../native';
import { attribute, execute, executeTuple, FLOAT } from './execute';

const ONE_TYPE = [FLOAT];
const CHANNELS_LAST = [FLOAT, attribute.string('data_format', 'NHWC')];
const SPARSE_LABELS = [FLOAT, attribute.type('Tlabels', DataType.int32)];

/** Adds a vector to the last axis. */
export const addBias = (x: Tensor, bias: Tensor) => execute('BiasAdd', CHANNELS_LAST, [x, bias]);
/** Sum over all axes but the last. */
export const biasGradient = (dy: Tensor) => execute('BiasAddGrad', CHANNELS_LAST, [dy]);

export const relu = (x: Tensor) => execute('Relu', ONE_TYPE, [x]);
/** `y` is the output of `relu`. */
export const reluGradient = (dy: Tensor, y: Tensor) => execute('ReluGrad', ONE_TYPE, [dy, y]);

export const tanh = (x: Tensor) => execute('Tanh', ONE_TYPE, [x]);
/** `y` is the output of `tanh`. */
export const tanhGradient = (dy: Tensor, y: Tensor) => execute('TanhGrad', ONE_TYPE, [y, dy]);

export const softmax = (logits: Tensor) => execute('Softmax', ONE_TYPE, [logits]);

/** Cross-entropy of each sample in nats, and its gradient with respect to the logits. */
export function sparseCrossentropy(logits: Tensor, labels: Tensor): { losses: Tensor; gradient: Tensor } {
  return lossAndGradient('SparseSoftmaxCrossEntropyWithLogits', SPARSE_LABELS, [logits, labels]);
}

/** As `sparseCrossentropy`, for targets that are class probabilities. */
export function crossentropy(logits: Tensor, targets: Tensor): { losses: Tensor; gradient: Tensor } {
  return lossAndGradient('SoftmaxCrossEntropyWithLogits', ONE_TYPE, [logits, targets]);
}

function lossAndGradient(name: string, attributes: readonly Attribute[], inputs: readonly Tensor[]) {
  const [losses, gradient] = executeTuple(name, attributes, inputs, 2);
  return { losses, gradient };
}
