import type { Tensor } from '../../native';
import { reshape } from '../../ops/arithmetic';
import { normalise, normaliseGradient, type Normalised } from '../../ops/batch-norm';
import type { Constants } from '../../ops/constants';
import type { NormParameters, Stage } from '../plan';
import type { Parameter } from './parameter';
import { noted, type StepContext, type TrainableStage } from './trainable-stage';

/** Batch normalisation (Ioffe and Szegedy, 2015). Vectors are treated as images of one pixel. */
export class BatchNormStage implements TrainableStage {
  private x: Tensor | undefined;
  private gamma: Tensor | undefined;
  private reserves: Normalised['reserves'] | undefined;

  constructor(
    private readonly stage: Extract<Stage, { kind: 'batchNorm' }>,
    private readonly parameters: Readonly<Record<keyof NormParameters, Parameter>>,
  ) {}

  forward(x: Tensor, { constants }: StepContext): Tensor {
    const { gamma, beta, movingMean, movingVariance } = this.parameters;
    this.x = this.asPictures(x, constants);
    this.gamma = gamma.read();
    const result = normalise(this.x, {
      gamma: this.gamma,
      beta: beta.read(),
      movingMean: movingMean.read(),
      movingVariance: movingVariance.read(),
    });
    this.reserves = result.reserves;
    movingMean.change = result.movingMean;
    movingVariance.change = result.movingVariance;
    return this.asGiven(result.y, constants);
  }

  backward(dy: Tensor, { constants }: StepContext): Tensor {
    const pictures = this.asPictures(dy, constants);
    const gradient = normaliseGradient(pictures, noted(this.x), noted(this.gamma), noted(this.reserves));
    this.parameters.gamma.change = gradient.dGamma;
    this.parameters.beta.change = gradient.dBeta;
    return this.asGiven(gradient.dx, constants);
  }

  private asPictures(x: Tensor, constants: Constants): Tensor {
    const { input } = this.stage;
    return input.length === 3 ? x : reshape(x, constants.integers([-1, 1, 1, input[0]]));
  }

  private asGiven(y: Tensor, constants: Constants): Tensor {
    const { input } = this.stage;
    return input.length === 3 ? y : reshape(y, constants.integers([-1, input[0]]));
  }
}
