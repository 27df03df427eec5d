import type { Recipe } from '../../shared/recipe/recipe';
import { ActivationStage } from '../network/layers/activation';
import { AveragePoolStage } from '../network/layers/average-pool';
import { BatchNormStage } from '../network/layers/batch-norm';
import { BiasStage } from '../network/layers/bias';
import { ConvolutionStage } from '../network/layers/convolution';
import { DropoutStage } from '../network/layers/dropout';
import { FlattenStage } from '../network/layers/flatten';
import { GlobalAveragePoolStage } from '../network/layers/global-average-pool';
import { MaxPoolStage } from '../network/layers/max-pool';
import { Parameter } from '../network/layers/parameter';
import { ProductStage } from '../network/layers/product';
import type { StepContext, TrainableStage } from '../network/layers/trainable-stage';
import type { Tensor } from '../native';
import { planNetwork, type ParameterSpec, type Stage } from '../network/plan';
import { requireMatchingWeights, weightOf, type Weights } from '../network/weights';

/** A trainable network. Owns its variables until `dispose`. */
export class TrainableNetwork {
  /** In layer order. */
  readonly parameters: readonly Parameter[];
  private readonly stages: readonly TrainableStage[];
  /** Index of the first trainable stage; no gradient is computed before it. */
  private readonly firstThatLearns: number;

  /** @throws {WeightsMismatchError} */
  constructor({ layers }: Recipe, weights: Weights) {
    const plan = planNetwork(layers);
    requireMatchingWeights(plan.parameters, weights);
    const byName = new Map(
      plan.parameters.map((spec) => [spec.name, new Parameter(spec, weightOf(weights, spec.name).values)]),
    );
    this.parameters = [...byName.values()];
    this.stages = plan.stages.map((stage) => trainable(stage, byName));
    this.firstThatLearns = plan.stages.findIndex(({ kind }) => kind === 'convolution' || kind === 'product');
  }

  /** Logits of a batch of images. */
  forward(pictures: Tensor, context: StepContext): Tensor {
    return this.stages.reduce((x, stage) => stage.forward(x, context), pictures);
  }

  /**
   * Stores the gradient of the loss at each parameter, given the gradient with respect to the logits. Must be called
   * within the scope of `forward`.
   */
  backward(logitsGradient: Tensor, context: StepContext): void {
    let gradient: Tensor | undefined = logitsGradient;
    for (let index = this.stages.length - 1; index >= this.firstThatLearns && gradient !== undefined; index--)
      gradient = this.stages[index]?.backward(gradient, context, index > this.firstThatLearns);
  }

  /** A copy of all parameters. */
  weights(): Weights {
    return new Map(
      this.parameters.map(({ spec, variable }) => [
        spec.name,
        { shape: spec.shape, values: variable.values() },
      ]),
    );
  }

  /** @throws {WeightsMismatchError} without changing anything. */
  setWeights(weights: Weights): void {
    const specs = this.parameters.map(({ spec }) => spec);
    requireMatchingWeights(specs, weights);
    for (const { spec, variable } of this.parameters) variable.set(weightOf(weights, spec.name).values);
  }

  dispose(): void {
    for (const { variable } of this.parameters) variable.dispose();
  }
}

function trainable(stage: Stage, parameters: ReadonlyMap<string, Parameter>): TrainableStage {
  const parameter = ({ name }: ParameterSpec): Parameter => {
    const found = parameters.get(name);
    if (found === undefined) throw new Error(`The plan lacks ${name}.`);
    return found;
  };
  switch (stage.kind) {
    case 'convolution':
      return new ConvolutionStage(stage, parameter(stage.kernel));
    case 'product':
      return new ProductStage(parameter(stage.kernel));
    case 'bias':
      return new BiasStage(parameter(stage.bias));
    case 'batchNorm':
      return new BatchNormStage(stage, {
        gamma: parameter(stage.norm.gamma),
        beta: parameter(stage.norm.beta),
        movingMean: parameter(stage.norm.movingMean),
        movingVariance: parameter(stage.norm.movingVariance),
      });
    case 'activation':
      return new ActivationStage(stage);
    case 'pool':
      return stage.mode === 'max' ? new MaxPoolStage(stage.size) : new AveragePoolStage(stage);
    case 'globalAveragePool':
      return new GlobalAveragePoolStage(stage);
    case 'flatten':
      return new FlattenStage(stage);
    case 'dropout':
      return new DropoutStage(stage);
  }
}
