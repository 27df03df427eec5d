import { IMAGE_SIDE, PIXEL_COUNT } from '../../shared/mnist';
import type { Recipe } from '../../shared/recipe/recipe';
import { foldForPrediction, type FoldedStage } from './fold';
import type { Tensor } from '../native';
import { mean, matrixProduct, reshape } from '../ops/arithmetic';
import { Constants } from '../ops/constants';
import { averagePool, convolutionAttributes, convolve, poolAttributes } from '../ops/convolution';
import { maxPool, maxPoolAttributes } from '../ops/max-pool';
import { addBias, relu, softmax, tanh } from '../ops/neural';
import { free, outsideScopes, scope } from '../ops/scope';
import { adoptFloats, floats, read } from '../ops/tensors';
import { planNetwork, type NetworkPlan } from './plan';
import { copyWeights, initialWeights, product, requireMatchingWeights, type Weights } from './weights';

type Apply = (x: Tensor) => Tensor;

/**
 * A network for prediction. Holds a copy of its weights, and in native memory the prediction graph: batch normalisation
 * folded into the kernels, no dropout. Owns its tensors until `dispose`.
 */
export class Network {
  /** Number of features per sample. */
  readonly featureCount: number;
  private readonly constants = new Constants();
  private readonly held: Weights;
  private tensors: Tensor[] = [];
  /** The stages up to the features, and the last layer. */
  private body: Apply[] = [];
  private head: Apply[] = [];

  /**
   * Creates a network with the given weights, or with its initial weights.
   * @throws {RecipeShapeError} for impossible layers.
   * @throws {WeightsMismatchError}
   */
  constructor(
    readonly recipe: Recipe,
    weights: Weights = initialWeights(recipe),
  ) {
    const plan = planNetwork(recipe.layers);
    this.featureCount = plan.features;
    requireMatchingWeights(plan.parameters, weights);
    this.held = copyWeights(weights);
    this.build(plan);
  }

  /**
   * Predicts `count` samples. Synchronous: takes 0.5 ms for one sample and tens of milliseconds for 500; split larger
   * sets into chunks.
   * @param pixels Shape [count, 784], in [0, 1], row-major.
   */
  predict(pixels: Float32Array, count: number): Float32Array {
    return scope(() => read(softmax(this.run(this.head, this.run(this.body, this.input(pixels, count))))));
  }

  /** Computes probabilities and features in one pass. Shapes [count, 10] and [count, featureCount]. */
  predictWithFeatures(
    pixels: Float32Array,
    count: number,
  ): { readonly probabilities: Float32Array; readonly features: Float32Array } {
    return scope(() => {
      const features = this.run(this.body, this.input(pixels, count));
      return { probabilities: read(softmax(this.run(this.head, features))), features: read(features) };
    });
  }

  /**
   * Computes the inputs of the last layer, in which similar images are close to each other. Shape [count,
   * featureCount].
   * @param pixels Shape [count, 784], in [0, 1], row-major.
   */
  features(pixels: Float32Array, count: number): Float32Array {
    return scope(() => read(this.run(this.body, this.input(pixels, count))));
  }

  /** Returns a copy of the weights. */
  weights(): Weights {
    return copyWeights(this.held);
  }

  dispose(): void {
    free(this.tensors);
    this.tensors = [];
    this.body = [];
    this.head = [];
    this.constants.dispose();
  }

  private input(pixels: Float32Array, count: number): Tensor {
    if (pixels.length !== count * PIXEL_COUNT)
      throw new RangeError(
        `${count} samples have ${count * PIXEL_COUNT} pixels, and ${pixels.length} were given.`,
      );
    if (this.head.length === 0) throw new Error('The network was disposed.');
    return adoptFloats(pixels.slice(), [count, IMAGE_SIDE, IMAGE_SIDE, 1]);
  }

  private run(steps: readonly Apply[], x: Tensor): Tensor {
    return steps.reduce((y, step) => step(y), x);
  }

  private build({ stages }: NetworkPlan): void {
    const folded = foldForPrediction(stages, this.held);
    const steps = outsideScopes(() => folded.map((stage) => this.step(stage)));
    const lastLayer = folded.map(({ stage }) => stage.kind).lastIndexOf('product');
    this.body = steps.slice(0, lastLayer);
    this.head = steps.slice(lastLayer);
  }

  private step(folded: FoldedStage): Apply {
    if ('kernel' in folded) {
      const { stage } = folded;
      const kernel = this.tensor(folded.kernel, stage.kernel.shape);
      if (stage.kind === 'product') return (x) => matrixProduct(x, kernel);
      const attributes = convolutionAttributes(stage);
      return (x) => convolve(attributes, x, kernel);
    }
    if ('shift' in folded) {
      const shift = this.tensor(folded.shift, [folded.shift.length]);
      return (x) => addBias(x, shift);
    }
    return this.plainStep(folded.stage);
  }

  private plainStep(stage: Exclude<FoldedStage, { kernel: unknown } | { shift: unknown }>['stage']): Apply {
    switch (stage.kind) {
      case 'activation':
        return stage.function === 'relu' ? relu : tanh;
      case 'pool': {
        const walk = { stride: stage.size, padding: 'valid' } as const;
        if (stage.mode === 'max') {
          const attributes = maxPoolAttributes(stage.size, walk);
          return (x) => maxPool(attributes, x).y;
        }
        const attributes = poolAttributes(stage.size, walk);
        return (x) => averagePool(attributes, x);
      }
      case 'globalAveragePool': {
        const axes = this.constants.integers([1, 2]);
        return (x) => mean(x, axes);
      }
      case 'flatten': {
        const shape = this.constants.integers([-1, product(stage.input)]);
        return (x) => reshape(x, shape);
      }
    }
  }

  private tensor(values: Float32Array, shape: readonly number[]): Tensor {
    const tensor = floats(values, shape);
    this.tensors.push(tensor);
    return tensor;
  }
}
