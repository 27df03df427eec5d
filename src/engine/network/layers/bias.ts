import type { Tensor } from '../../native';
import { addBias, biasGradient } from '../../ops/neural';
import type { Parameter } from './parameter';
import type { TrainableStage } from './trainable-stage';

export class BiasStage implements TrainableStage {
  constructor(private readonly bias: Parameter) {}

  forward(x: Tensor): Tensor {
    return addBias(x, this.bias.read());
  }

  backward(dy: Tensor): Tensor {
    this.bias.change = biasGradient(dy);
    return dy;
  }
}
