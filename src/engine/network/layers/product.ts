import type { Tensor } from '../../native';
import { matrixProduct } from '../../ops/arithmetic';
import type { Parameter } from './parameter';
import { noted, type StepContext, type TrainableStage } from './trainable-stage';

/** The matrix product of a dense layer. */
export class ProductStage implements TrainableStage {
  private x: Tensor | undefined;
  private weights: Tensor | undefined;

  constructor(private readonly kernel: Parameter) {}

  forward(x: Tensor): Tensor {
    this.x = x;
    this.weights = this.kernel.read();
    return matrixProduct(x, this.weights);
  }

  backward(dy: Tensor, _context: StepContext, inputWanted: boolean): Tensor | undefined {
    this.kernel.change = matrixProduct(noted(this.x), dy, true, false);
    return inputWanted ? matrixProduct(dy, noted(this.weights), false, true) : undefined;
  }
}
