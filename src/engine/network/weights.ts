import type { Recipe } from '../../shared/recipe/recipe';
import { keyOf, Purpose, randomStream } from '../train/random';
import { planNetwork, type ParameterSpec } from './plan';

/** Values of one parameter, row-major. */
export interface WeightValues {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** All parameters of a network by name, in the order of its layers, e.g. `0.kernel`, `0.bias`, `3.kernel`. */
export type Weights = Map<string, WeightValues>;

/** Weights that do not match a recipe's network. */
export class WeightsMismatchError extends Error {
  override readonly name = 'WeightsMismatchError';
}

/** Creates the initial weights: a pure function of the recipe's layers and seed. */
export function initialWeights(recipe: Recipe): Weights {
  const { parameters } = planNetwork(recipe.layers);
  return new Map(
    parameters.map((spec, index) => [
      spec.name,
      { shape: spec.shape, values: initialValues(spec, keyOf(recipe.seed, Purpose.initialWeights, index)) },
    ]),
  );
}

/**
 * Verifies that `weights` match the parameters exactly.
 * @throws {WeightsMismatchError}
 */
export function requireMatchingWeights(parameters: readonly ParameterSpec[], weights: Weights): void {
  for (const { name, shape } of parameters) {
    const given = weights.get(name);
    if (given === undefined) throw new WeightsMismatchError(`The weights lack ${name}.`);
    if (given.shape.join() !== shape.join() || given.values.length !== product(shape))
      throw new WeightsMismatchError(
        `${name} is ${given.shape.join('x')}; the network needs ${shape.join('x')}.`,
      );
  }
  if (weights.size > parameters.length)
    throw new WeightsMismatchError('There are weights that the network does not have.');
}

/** Returns a weight whose existence was verified against the plan. */
export function weightOf(weights: Weights, name: string): WeightValues {
  const found = weights.get(name);
  if (found === undefined) throw new WeightsMismatchError(`The weights lack ${name}.`);
  return found;
}

/** Returns a deep copy. */
export function copyWeights(weights: Weights): Weights {
  return new Map([...weights].map(([name, { shape, values }]) => [name, { shape, values: values.slice() }]));
}

/** Number of elements in a shape. */
export function product(shape: readonly number[]): number {
  return shape.reduce((result, size) => result * size, 1);
}

function initialValues(spec: ParameterSpec, key: number): Float32Array {
  const values = new Float32Array(product(spec.shape));
  switch (spec.initial.kind) {
    case 'fill':
      return values.fill(spec.initial.value);
    case 'glorot': {
      // Glorot and Bengio, 2010: uniform within sqrt(6 / (fan in + fan out)), as Keras does.
      const limit = Math.sqrt(6 / (spec.initial.fanIn + spec.initial.fanOut));
      const random = randomStream(key);
      return values.map(() => (random() * 2 - 1) * limit);
    }
  }
}
