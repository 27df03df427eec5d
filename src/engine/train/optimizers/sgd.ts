import type { Tensor } from '../../native';
import { Constants } from '../../ops/constants';
import { attribute, FLOAT, perform } from '../../ops/execute';
import { scalar } from '../../ops/tensors';
import type { Variable } from '../../ops/variable';
import type { OptimizerOf, UpdateRule } from './optimizer';

const PLAIN = [FLOAT, attribute.bool('use_locking', false)];
const WITH_MOMENTUM = [...PLAIN, attribute.bool('use_nesterov', false)];

/** Gradient descent, with momentum in Keras' form: velocity = momentum x velocity - rate x gradient; weight += velocity. */
export class Sgd implements UpdateRule {
  readonly slots: readonly string[];
  private readonly constants = new Constants();
  private learningRate: Tensor | undefined;

  constructor(private readonly recipe: OptimizerOf<'sgd'>) {
    this.slots = recipe.momentum > 0 ? ['velocity'] : [];
  }

  begin(learningRate: number): void {
    this.learningRate = scalar(learningRate);
  }

  update({ resource }: Variable, [velocity]: readonly Variable[], gradient: Tensor): void {
    if (this.learningRate === undefined) throw new Error('An update came before its step began.');
    if (velocity === undefined) {
      perform('ResourceApplyGradientDescent', PLAIN, [resource, this.learningRate, gradient]);
      return;
    }
    const momentum = this.constants.scalar(this.recipe.momentum);
    const inputs = [resource, velocity.resource, this.learningRate, gradient, momentum];
    perform('ResourceApplyKerasMomentum', WITH_MOMENTUM, inputs);
  }

  dispose(): void {
    this.constants.dispose();
  }
}
