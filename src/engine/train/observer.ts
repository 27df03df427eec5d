import { CLASS_COUNT } from '../../shared/mnist';
import type { Recipe } from '../../shared/recipe/recipe';
import { HARD_SAMPLES } from '../../shared/training/hard-samples';
import type { Insight } from '../../shared/training/insight';
import { predictImages } from '../predict/evaluate';
import { Network } from '../network/network';
import type { Weights } from '../network/weights';
import { filtersOf } from './filters';
import { readSamples, type SamplesRead } from './read-samples';
import { TrainingDivergedError } from './trainer';

/** Training samples predicted for an epoch's insight if none are held out. */
const TRAINING_SAMPLES = 5000;

/** Samples used to check that a network's outputs are finite. */
const PROBES = 100;

export interface ObserverOptions {
  readonly recipe: Recipe;
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  readonly train: Int32Array;
  readonly validation: Int32Array;
  /** Whether to compute `insight`. Without held-out samples this takes as long as 5,000 predictions. */
  readonly withInsight: boolean;
}

export interface Observed {
  /** Results on the held-out samples; null if there are none. */
  readonly validated: SamplesRead | null;
  readonly insight: Insight | null;
}

/** Evaluates a network between epochs. Yields to the event loop every few milliseconds. */
export class Observer {
  private readonly hardSamples: Int32Array;

  constructor(private readonly options: ObserverOptions) {
    this.hardSamples = Int32Array.from(HARD_SAMPLES.filter((sample) => sample < options.labels.length));
  }

  /** @throws {TrainingDivergedError} as `requireFinite`. */
  async observe(weights: Weights): Promise<Observed> {
    const { validation, withInsight } = this.options;
    return this.withNetwork(weights, async (network) => {
      const validated = validation.length === 0 ? null : await this.read(network, validation);
      return { validated, insight: withInsight ? await this.insight(network, weights, validated) : null };
    });
  }

  /**
   * Verifies that the weights are usable: the last step can make them diverge before a loss is computed.
   * @throws {TrainingDivergedError} if the weights or the network's outputs are not finite.
   */
  async requireFinite(weights: Weights): Promise<void> {
    await this.withNetwork(weights, () => Promise.resolve());
  }

  private async withNetwork<T>(weights: Weights, use: (network: Network) => Promise<T>): Promise<T> {
    const { recipe, images, train } = this.options;
    for (const { values } of weights.values())
      if (!values.every(Number.isFinite)) throw new TrainingDivergedError();
    const network = new Network(recipe, weights);
    try {
      const probabilities = await predictImages(network, images, train.subarray(0, PROBES));
      if (!probabilities.every(Number.isFinite)) throw new TrainingDivergedError();
      return await use(network);
    } finally {
      network.dispose();
    }
  }

  private read(network: Network, indices: Int32Array): Promise<SamplesRead> {
    return readSamples(network, this.options.images, this.options.labels, indices);
  }

  private async insight(network: Network, weights: Weights, validated: SamplesRead | null): Promise<Insight> {
    const { recipe, images, train, validation } = this.options;
    const fewOfTrain = train.subarray(0, TRAINING_SAMPLES);
    const { confusion } = validated ?? (await this.read(network, fewOfTrain));
    return {
      source: validated ? 'validation' : 'training',
      samples: validated ? validation.length : fewOfTrain.length,
      perDigit: Array.from({ length: CLASS_COUNT }, (_, digit) => shareRight(confusion, digit)),
      confusion: [...confusion],
      filters: filtersOf(recipe.layers, weights),
      hardSamples: {
        indices: [...this.hardSamples],
        probabilities: await predictImages(network, images, this.hardSamples),
      },
    };
  }
}

function shareRight(confusion: readonly number[], digit: number): number | null {
  const row = confusion.slice(digit * CLASS_COUNT, (digit + 1) * CLASS_COUNT);
  const samples = row.reduce((sum, count) => sum + count, 0);
  return samples === 0 ? null : (row[digit] ?? 0) / samples;
}
