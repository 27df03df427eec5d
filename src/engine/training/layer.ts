import type { Tensor } from '../native';
import type { Constants } from '../ops/constants';

/** Where in a run a step is, for what depends on it. */
export interface StepContext {
  /** Samples in this batch; the last one of an epoch may be short. */
  readonly samples: number;
  /** Steps taken before this one since the run began. */
  readonly step: number;
  /** Small tensors that live as long as the network. */
  readonly constants: Constants;
}

/**
 * One stage of a network while it learns. Within one scope `forward` runs through all stages, then `backward` in reverse; what a stage notes in
 * between belongs to that scope.
 */
export interface TrainableStage {
  forward(x: Tensor, context: StepContext): Tensor;
  /**
   * Notes the gradients of its own parameters and gives the gradient by its input, or none when `inputWanted` is false.
   * @param dy Gradient of the loss by what `forward` gave.
   */
  backward(dy: Tensor, context: StepContext, inputWanted: boolean): Tensor | undefined;
}
