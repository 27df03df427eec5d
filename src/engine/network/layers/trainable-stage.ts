import type { Tensor } from '../../native';
import type { Constants } from '../../ops/constants';

/** Where in a run a step is, for what depends on it. */
export interface StepContext {
  /** Samples in this batch; the last one of an epoch may be short. */
  readonly samples: number;
  /** Fixes what is random in this step: from the seed and the step's number. */
  readonly key: number;
  /** Small tensors that live as long as the network. */
  readonly constants: Constants;
}

/**
 * One stage of a network while it learns. Within one scope `forward` runs through all stages, then `backward` in reverse;
 * the tensors that a stage notes in between belong to that scope.
 */
export interface TrainableStage {
  forward(x: Tensor, context: StepContext): Tensor;
  /**
   * Notes the gradients of its own parameters and gives the gradient by its input, or none where that is not wanted: no one learns below.
   * @param dy Gradient of the loss by what `forward` gave.
   */
  backward(dy: Tensor, context: StepContext, inputWanted: boolean): Tensor | undefined;
}

/** What `forward` noted for `backward`. */
export function noted<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A gradient was asked for before the forward pass.');
  return value;
}
