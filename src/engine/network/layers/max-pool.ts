import type { Attribute, Tensor } from '../../native';
import { maxPool, maxPoolAttributes, maxPoolGradient, type MaxPooled } from '../../ops/max-pool';
import { noted, type TrainableStage } from './trainable-stage';

export class MaxPoolStage implements TrainableStage {
  private readonly attributes: readonly Attribute[];
  private x: Tensor | undefined;
  private pooled: MaxPooled | undefined;

  constructor(size: number) {
    this.attributes = maxPoolAttributes(size, { stride: size, padding: 'valid' });
  }

  forward(x: Tensor): Tensor {
    this.x = x;
    this.pooled = maxPool(this.attributes, x);
    return this.pooled.y;
  }

  backward(dy: Tensor): Tensor {
    return maxPoolGradient(this.attributes, noted(this.x), noted(this.pooled), dy);
  }
}
