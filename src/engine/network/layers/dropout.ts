import type { Tensor } from '../../native';
import { boolsToFloats, greaterOrEqual, multiply } from '../../ops/arithmetic';
import { statelessUniform } from '../../ops/uniform';
import type { Stage } from '../plan';
import { noted, type StepContext, type TrainableStage } from './trainable-stage';

/**
 * Inverted dropout (Srivastava et al., 2014): scales up the remaining activations, so that prediction needs no scaling.
 */
export class DropoutStage implements TrainableStage {
  private mask: Tensor | undefined;

  constructor(private readonly stage: Extract<Stage, { kind: 'dropout' }>) {}

  forward(x: Tensor, { samples, key, constants }: StepContext): Tensor {
    const { rate, input, layer } = this.stage;
    const numbers = statelessUniform(constants.integers([samples, ...input]), key, layer);
    const kept = boolsToFloats(greaterOrEqual(numbers, constants.scalar(rate)));
    this.mask = multiply(kept, constants.scalar(1 / (1 - rate)));
    return multiply(x, this.mask);
  }

  backward(dy: Tensor): Tensor {
    return multiply(dy, noted(this.mask));
  }
}
