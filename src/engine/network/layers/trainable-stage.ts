import type { Tensor } from '../../native';
import type { Constants } from '../../ops/constants';

/** The context of a step. */
export interface StepContext {
  /** Batch size; the last batch of an epoch may be smaller. */
  readonly samples: number;
  /** Random key of this step, derived from the seed and the step number. */
  readonly key: number;
  /** Constant tensors with the lifetime of the network. */
  readonly constants: Constants;
}

/**
 * One stage of a network in training. Within one scope, `forward` is called on all stages, then `backward` in reverse
 * order; the tensors that a stage stores in between are owned by that scope.
 */
export interface TrainableStage {
  forward(x: Tensor, context: StepContext): Tensor;
  /**
   * Stores the gradients of its parameters.
   * @returns The gradient with respect to the input, or undefined if `inputWanted` is false.
   * @param dy Gradient of the loss with respect to the output of `forward`.
   */
  backward(dy: Tensor, context: StepContext, inputWanted: boolean): Tensor | undefined;
}

/** Asserts that `forward` has stored a value for `backward`. */
export function noted<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A gradient was asked for before the forward pass.');
  return value;
}
