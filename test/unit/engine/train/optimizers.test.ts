import { describe, expect, it } from 'vitest';
import { Parameter } from '../../../../src/engine/network/layers/parameter';
import { createOptimizer } from '../../../../src/engine/train/optimizers/create';
import { liveTensors, scope } from '../../../../src/engine/ops/scope';
import { floats } from '../../../../src/engine/ops/tensors';
import { optimizerSchema, type Optimizer } from '../../../../src/shared/recipe/recipe';
import { randomFloats } from '../support/small';

const SIZE = 40;
const STEPS = 5;
const RATES = [0.1, 0.05, 0.2, 0.1, 0.01];
const start = randomFloats(SIZE, 1);
const gradients = Array.from({ length: STEPS }, (_, step) => randomFloats(SIZE, 2 + step));

function ours(recipe: Optimizer, interrupted = false): number[] {
  const spec = { name: 'w', shape: [SIZE], initial: { kind: 'fill', value: 0 }, trainable: true } as const;
  let parameter = new Parameter(spec, start);
  let optimizer = createOptimizer(recipe, [parameter]);
  for (const [step, gradient] of gradients.entries()) {
    scope(() => optimizer.apply([floats(gradient, [SIZE])], RATES[step]!, step + 1));
    if (!interrupted) continue;
    const [values, state] = [parameter.variable.values(), optimizer.state()];
    optimizer.dispose();
    parameter.variable.dispose();
    parameter = new Parameter(spec, values);
    optimizer = createOptimizer(recipe, [parameter]);
    optimizer.setState(state);
  }
  const result = [...parameter.variable.values()];
  optimizer.dispose();
  parameter.variable.dispose();
  return result;
}

/** The formulas of Keras 2.15, in double precision. */
function expected(recipe: Optimizer): number[] {
  return [...start].map((initial, index) => {
    let w = initial;
    let m = 0;
    let v = 0;
    for (const [step, values] of gradients.entries()) {
      const g = values[index]!;
      const rate = RATES[step]!;
      const t = step + 1;
      if (recipe.kind === 'adam') {
        m += (g - m) * (1 - recipe.beta1);
        v += (g * g - v) * (1 - recipe.beta2);
        const alpha = (rate * Math.sqrt(1 - recipe.beta2 ** t)) / (1 - recipe.beta1 ** t);
        w -= (m * alpha) / (Math.sqrt(v) + recipe.epsilon);
      } else if (recipe.kind === 'sgd') {
        m = -g * rate + m * recipe.momentum;
        w += recipe.momentum > 0 ? m : -g * rate;
      } else {
        v = recipe.rho * v + (1 - recipe.rho) * g * g;
        m = recipe.momentum * m + (rate * g) / Math.sqrt(v + recipe.epsilon);
        w -= m;
      }
    }
    return w;
  });
}

const RECIPES = [
  { kind: 'adam' },
  { kind: 'adam', beta1: 0.5, beta2: 0.9, epsilon: 0.1 },
  { kind: 'sgd' },
  { kind: 'sgd', momentum: 0.9 },
  { kind: 'rmsprop' },
  { kind: 'rmsprop', rho: 0.7, momentum: 0.6, epsilon: 0.01 },
].map((recipe) => optimizerSchema.parse(recipe));

describe.each(RECIPES)('%j', (recipe) => {
  it('follows its formula', () => {
    const values = ours(recipe);
    for (const [index, value] of expected(recipe).entries()) expect(values[index]).toBeCloseTo(value, 4);
  });

  it('goes on bit for bit from its saved state, and leaks no tensors', () => {
    const before = liveTensors();
    expect(ours(recipe, true)).toEqual(ours(recipe));
    expect(liveTensors()).toBe(before);
  });
});
