import { DataType, type Tensor } from '../native';
import { attribute, executeTuple, FLOAT } from './execute';

/** Added to the variance before the square root: Keras' default. */
export const NORM_EPSILON = 1e-3;

/** Weight of a batch in the moving statistics: 1 - Keras' momentum of 0.99. */
const NORM_BATCH_SHARE = 0.01;

const COMMON = [
  FLOAT,
  attribute.type('U', DataType.float32),
  attribute.float('epsilon', NORM_EPSILON),
  attribute.string('data_format', 'NHWC'),
  attribute.bool('is_training', true),
];
const FORWARD = [...COMMON, attribute.float('exponential_avg_factor', NORM_BATCH_SHARE)];

export interface NormInputs {
  readonly gamma: Tensor;
  readonly beta: Tensor;
  readonly movingMean: Tensor;
  readonly movingVariance: Tensor;
}

export interface Normalised {
  readonly y: Tensor;
  /** The moving statistics, updated with this batch. */
  readonly movingMean: Tensor;
  readonly movingVariance: Tensor;
  /** Intermediate results for the gradient. */
  readonly reserves: readonly [Tensor, Tensor, Tensor];
}

/** Normalises a batch of images with the batch statistics, over all axes but the last. */
export function normalise(x: Tensor, { gamma, beta, movingMean, movingVariance }: NormInputs): Normalised {
  const inputs = [x, gamma, beta, movingMean, movingVariance];
  const [y, nextMean, nextVariance, ...reserves] = executeTuple('FusedBatchNormV3', FORWARD, inputs, 6);
  return { y, movingMean: nextMean, movingVariance: nextVariance, reserves };
}

/** Gradients of `normalise` with respect to its input, gamma and beta. */
export function normaliseGradient(dy: Tensor, x: Tensor, gamma: Tensor, reserves: Normalised['reserves']) {
  const [dx, dGamma, dBeta] = executeTuple('FusedBatchNormGradV3', COMMON, [dy, x, gamma, ...reserves], 5);
  return { dx, dGamma, dBeta };
}
