import type { Tensor } from '../../native';
import { relu, reluGradient, tanh, tanhGradient } from '../../ops/neural';
import type { Stage } from '../plan';
import { noted, type TrainableStage } from './trainable-stage';

const FUNCTIONS = {
  relu: { apply: relu, gradient: reluGradient },
  tanh: { apply: tanh, gradient: tanhGradient },
};

export class ActivationStage implements TrainableStage {
  private y: Tensor | undefined;
  private readonly function: (typeof FUNCTIONS)['relu'];

  constructor(stage: Extract<Stage, { kind: 'activation' }>) {
    this.function = FUNCTIONS[stage.function];
  }

  forward(x: Tensor): Tensor {
    this.y = this.function.apply(x);
    return this.y;
  }

  backward(dy: Tensor): Tensor {
    return this.function.gradient(dy, noted(this.y));
  }
}
