import type { Attribute, Tensor } from '../../native';
import { averagePool, averagePoolGradient, poolAttributes } from '../../ops/convolution';
import type { Stage } from '../plan';
import type { StepContext, TrainableStage } from './trainable-stage';

export class AveragePoolStage implements TrainableStage {
  private readonly attributes: readonly Attribute[];

  constructor(private readonly stage: Extract<Stage, { kind: 'pool' }>) {
    this.attributes = poolAttributes(stage.size, { stride: stage.size, padding: 'valid' });
  }

  forward(x: Tensor): Tensor {
    return averagePool(this.attributes, x);
  }

  backward(dy: Tensor, { samples, constants }: StepContext): Tensor {
    return averagePoolGradient(this.attributes, constants.integers([samples, ...this.stage.input]), dy);
  }
}
