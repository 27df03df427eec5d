import { CLASS_COUNT } from '../../shared/mnist';
import type { Recipe } from '../../shared/recipe/recipe';
import { Augmenter } from './augment';
import type { StepContext } from '../network/layers/trainable-stage';
import type { Tensor } from '../native';
import { multiply } from '../ops/arithmetic';
import { Constants } from '../ops/constants';
import { crossentropy, sparseCrossentropy } from '../ops/neural';
import { free, scope } from '../ops/scope';
import { adoptFloats, integers, read } from '../ops/tensors';
import { createOptimizer } from './optimizers/create';
import type { Optimizer } from './optimizers/optimizer';
import { keyOf, Purpose } from './random';
import { UserError } from '../../shared/user-error';
import type { Weights, WeightValues } from '../network/weights';
import { WeightAverages } from './averages';
import { TrainableNetwork } from './trainable-network';
import type { TrainingSet } from './training-set';

/** Results on a batch before its step. */
export interface BatchResult {
  readonly samples: number;
  /** Sum of the samples' losses. */
  readonly loss: number;
  /** Number of correctly predicted samples. */
  readonly correct: number;
}

/** The loss is infinite or NaN. The weights are those before the step. */
export class TrainingDivergedError extends UserError {
  override readonly name = 'TrainingDivergedError';
  constructor() {
    super('training-diverged', {
      message: 'Training diverged: the loss is not a finite number. Try a lower learning rate.',
    });
  }
}

/** Performs training steps on a network, its optimizer and its averages. Owns their native memory until `dispose`. */
export class Trainer {
  private readonly network: TrainableNetwork;
  private readonly optimizer: Optimizer;
  private readonly averages: WeightAverages | undefined;
  private readonly augmenter: Augmenter;
  private readonly constants = new Constants();

  constructor(
    private readonly recipe: Recipe,
    private readonly set: TrainingSet,
    weights: Weights,
  ) {
    this.network = new TrainableNetwork(recipe, weights);
    this.optimizer = createOptimizer(recipe.optimizer, this.network.parameters);
    this.augmenter = new Augmenter(recipe.augmentation);
    if (recipe.weightAveraging !== null)
      this.averages = new WeightAverages(this.network.parameters, recipe.weightAveraging);
  }

  /**
   * Performs one step on a batch, synchronously.
   * @param step Completed steps before this one.
   * @throws {TrainingDivergedError}
   */
  step(samples: Int32Array, step: number, learningRate: number): BatchResult {
    const { changes, result } = this.differentiate(samples, step);
    // The tensors read from the variables are already freed, so that the variables are updated in place.
    this.change(changes, learningRate, step + 1);
    return result;
  }

  /** The current result: the averages if the recipe uses them, otherwise the current weights. */
  weights(): Weights {
    return (this.averages ?? this.network).weights();
  }

  /** The full training state as named arrays. */
  state(): Record<TrainerStatePart, Weights> {
    return {
      weights: this.network.weights(),
      optimizer: this.optimizer.state(),
      averages: this.averages?.weights() ?? new Map<string, WeightValues>(),
    };
  }

  setState(state: Record<TrainerStatePart, Weights>): void {
    this.network.setWeights(state.weights);
    this.optimizer.setState(state.optimizer);
    this.averages?.setWeights(state.averages);
  }

  dispose(): void {
    this.network.dispose();
    this.optimizer.dispose();
    this.averages?.dispose();
    this.augmenter.dispose();
    this.constants.dispose();
  }

  /** Computes the batch's loss and each parameter's gradient or new moving statistic, which the caller frees. */
  private differentiate(samples: Int32Array, step: number): { changes: Tensor[]; result: BatchResult } {
    const { seed } = this.recipe;
    const labels = this.set.labelsOf(samples);
    const context: StepContext = {
      samples: samples.length,
      key: keyOf(seed, Purpose.dropout, step),
      constants: this.constants,
    };
    return scope((keep) => {
      const original = this.set.gather(samples);
      const pictures = this.augmenter.apply(
        original,
        samples.length,
        keyOf(seed, Purpose.augmentation, step),
      );
      const logits = this.network.forward(pictures, context);
      const { losses, gradient } = this.loss(logits, labels);
      const result = judge(read(losses), read(logits), labels);
      if (!Number.isFinite(result.loss)) throw new TrainingDivergedError();
      this.network.backward(multiply(gradient, this.constants.scalar(1 / samples.length)), context);
      return { changes: this.network.parameters.map(({ change }) => keep(requireChange(change))), result };
    });
  }

  private loss(logits: Tensor, labels: Int32Array) {
    const { labelSmoothing } = this.recipe;
    if (labelSmoothing === 0) return sparseCrossentropy(logits, integers(labels));
    const targets = new Float32Array(labels.length * CLASS_COUNT).fill(labelSmoothing / CLASS_COUNT);
    for (const [sample, label] of labels.entries())
      targets[sample * CLASS_COUNT + label] = 1 - labelSmoothing + labelSmoothing / CLASS_COUNT;
    return crossentropy(logits, adoptFloats(targets, [labels.length, CLASS_COUNT]));
  }

  private change(changes: readonly Tensor[], learningRate: number, step: number): void {
    scope(() => {
      const gradients: Tensor[] = [];
      for (const [index, { spec, variable }] of this.network.parameters.entries()) {
        const change = requireChange(changes[index]);
        if (spec.trainable) gradients.push(change);
        else variable.assign(change);
      }
      this.optimizer.apply(gradients, learningRate, step);
    });
    free(changes);
    this.averages?.update(step);
  }
}

export type TrainerStatePart = 'weights' | 'optimizer' | 'averages';

function requireChange(change: Tensor | undefined): Tensor {
  if (change === undefined) throw new Error('A parameter took no part in the step.');
  return change;
}

/** For the few values of a batch, this is cheaper than reducing them natively. */
function judge(losses: Float32Array, logits: Float32Array, labels: Int32Array): BatchResult {
  let correct = 0;
  for (let sample = 0; sample < labels.length; sample++) {
    const start = sample * CLASS_COUNT;
    const ofLabel = logits[start + (labels[sample] ?? 0)] ?? 0;
    let largest = true;
    for (let digit = 0; digit < CLASS_COUNT && largest; digit++)
      largest = (logits[start + digit] ?? 0) <= ofLabel;
    if (largest) correct++;
  }
  return { samples: labels.length, loss: losses.reduce((sum, loss) => sum + loss, 0), correct };
}
