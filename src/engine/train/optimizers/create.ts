import type { Optimizer as OptimizerRecipe } from '../../../shared/recipe/recipe';
import type { Parameter } from '../../network/layers/parameter';
import { Adam } from './adam';
import { Optimizer, type UpdateRule } from './optimizer';
import { RmsProp } from './rmsprop';
import { Sgd } from './sgd';

/** Creates the optimizer of a recipe. */
export function createOptimizer(recipe: OptimizerRecipe, parameters: readonly Parameter[]): Optimizer {
  return new Optimizer(parameters, ruleOf(recipe));
}

function ruleOf(recipe: OptimizerRecipe): UpdateRule {
  switch (recipe.kind) {
    case 'adam':
      return new Adam(recipe);
    case 'sgd':
      return new Sgd(recipe);
    case 'rmsprop':
      return new RmsProp(recipe);
  }
}
