import type { Attribute, Tensor } from '../../native';
import {
  convolutionAttributes,
  convolutionInputGradient,
  convolutionKernelGradient,
  convolve,
} from '../../ops/convolution';
import type { Stage } from '../plan';
import type { Parameter } from './parameter';
import { noted, type StepContext, type TrainableStage } from './trainable-stage';

export class ConvolutionStage implements TrainableStage {
  private readonly attributes: readonly Attribute[];
  private x: Tensor | undefined;
  private weights: Tensor | undefined;

  constructor(
    private readonly stage: Extract<Stage, { kind: 'convolution' }>,
    private readonly kernel: Parameter,
  ) {
    this.attributes = convolutionAttributes(stage);
  }

  forward(x: Tensor): Tensor {
    this.x = x;
    this.weights = this.kernel.read();
    return convolve(this.attributes, x, this.weights);
  }

  backward(dy: Tensor, { samples, constants }: StepContext, inputWanted: boolean): Tensor | undefined {
    const kernelShape = constants.integers(this.kernel.spec.shape);
    this.kernel.change = convolutionKernelGradient(this.attributes, noted(this.x), kernelShape, dy);
    if (!inputWanted) return undefined;
    const inputShape = constants.integers([samples, ...this.stage.input]);
    return convolutionInputGradient(this.attributes, inputShape, noted(this.weights), dy);
  }
}
