import type { Tensor } from '../../native';
import { reshape } from '../../ops/arithmetic';
import type { Stage } from '../plan';
import { product } from '../weights';
import type { StepContext, TrainableStage } from './trainable-stage';

export class FlattenStage implements TrainableStage {
  constructor(private readonly stage: Extract<Stage, { kind: 'flatten' }>) {}

  forward(x: Tensor, { constants }: StepContext): Tensor {
    return reshape(x, constants.integers([-1, product(this.stage.input)]));
  }

  backward(dy: Tensor, { constants }: StepContext): Tensor {
    return reshape(dy, constants.integers([-1, ...this.stage.input]));
  }
}
