import type { Tensor } from '../../native';
import { mean, multiply, reshape, tile } from '../../ops/arithmetic';
import type { Stage } from '../plan';
import type { StepContext, TrainableStage } from './trainable-stage';

export class GlobalAveragePoolStage implements TrainableStage {
  constructor(private readonly stage: Extract<Stage, { kind: 'globalAveragePool' }>) {}

  forward(x: Tensor, { constants }: StepContext): Tensor {
    return mean(x, constants.integers([1, 2]));
  }

  backward(dy: Tensor, { constants }: StepContext): Tensor {
    const [height, width, channels] = this.stage.input;
    const share = multiply(dy, constants.scalar(1 / (height * width)));
    const pixel = reshape(share, constants.integers([-1, 1, 1, channels]));
    return tile(pixel, constants.integers([1, height, width, 1]));
  }
}
