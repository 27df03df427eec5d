import type { Parameter } from '../network/layers/parameter';
import { subtract } from '../ops/arithmetic';
import { attribute, FLOAT, perform } from '../ops/execute';
import { scope } from '../ops/scope';
import { scalar } from '../ops/tensors';
import { Variable } from '../ops/variable';
import { weightOf, type Weights } from '../network/weights';

const ATTRIBUTES = [FLOAT, attribute.bool('use_locking', false)];

/**
 * A moving average of all parameters, moving statistics included, whose weights often generalise better than the last
 * ones. The decay is smaller in early steps, while the weights still change a lot: in step t it is min(decay, (1 + t) /
 * (10 + t)), as TensorFlow's ExponentialMovingAverage does. Owns its variables until `dispose`.
 */
export class WeightAverages {
  private readonly averages: readonly { readonly parameter: Parameter; readonly average: Variable }[];

  constructor(
    parameters: readonly Parameter[],
    private readonly decay: number,
  ) {
    this.averages = parameters.map((parameter) => ({
      parameter,
      average: new Variable(parameter.spec.shape, parameter.variable.values()),
    }));
  }

  /** @param step Completed steps, including the current one. */
  update(step: number): void {
    const decay = Math.min(this.decay, (1 + step) / (10 + step));
    scope(() => {
      const share = scalar(1 - decay);
      for (const { parameter, average } of this.averages) {
        // The inner scope frees the read tensors, so that the average is updated in place.
        const difference = scope((keep) => keep(subtract(average.read(), parameter.read())));
        perform('ResourceApplyGradientDescent', ATTRIBUTES, [average.resource, share, difference]);
      }
    });
  }

  weights(): Weights {
    return new Map(
      this.averages.map(({ parameter: { spec }, average }) => [
        spec.name,
        { shape: spec.shape, values: average.values() },
      ]),
    );
  }

  setWeights(weights: Weights): void {
    for (const { parameter, average } of this.averages)
      average.set(weightOf(weights, parameter.spec.name).values);
  }

  dispose(): void {
    for (const { average } of this.averages) average.dispose();
  }
}
