import type { Tensor } from '../../native';
import { Constants } from '../../ops/constants';
import { attribute, FLOAT, perform } from '../../ops/execute';
import { scalar } from '../../ops/tensors';
import type { Variable } from '../../ops/variable';
import type { OptimizerOf, UpdateRule } from './optimizer';

const ATTRIBUTES = [FLOAT, attribute.bool('use_locking', false)];

/** RMSprop (Tieleman and Hinton, 2012) in Keras' form: epsilon is added under the root. */
export class RmsProp implements UpdateRule {
  readonly slots = ['meanSquare', 'velocity'];
  private readonly constants = new Constants();
  private scalars: readonly Tensor[] = [];

  constructor(private readonly recipe: OptimizerOf<'rmsprop'>) {}

  begin(learningRate: number): void {
    const { rho, momentum, epsilon } = this.recipe;
    this.scalars = [
      scalar(learningRate),
      this.constants.scalar(rho),
      this.constants.scalar(momentum),
      this.constants.scalar(epsilon),
    ];
  }

  update(variable: Variable, slots: readonly Variable[], gradient: Tensor): void {
    const handles = [variable, ...slots].map(({ resource }) => resource);
    perform('ResourceApplyRMSProp', ATTRIBUTES, [...handles, ...this.scalars, gradient]);
  }

  dispose(): void {
    this.constants.dispose();
  }
}
