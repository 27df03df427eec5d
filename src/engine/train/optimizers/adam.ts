import type { Tensor } from '../../native';
import { Constants } from '../../ops/constants';
import { attribute, FLOAT, perform } from '../../ops/execute';
import { scalar } from '../../ops/tensors';
import type { Variable } from '../../ops/variable';
import type { OptimizerOf, UpdateRule } from './optimizer';

const ATTRIBUTES = [FLOAT, attribute.bool('use_locking', false), attribute.bool('use_nesterov', false)];

/** Adam (Kingma and Ba, 2015) in Keras' form: epsilon is added to the root before the bias of the moments is corrected. */
export class Adam implements UpdateRule {
  readonly slots = ['firstMoment', 'secondMoment'];
  private readonly constants = new Constants();
  private scalars: readonly Tensor[] = [];

  constructor(private readonly recipe: OptimizerOf<'adam'>) {}

  begin(learningRate: number, step: number): void {
    const { beta1, beta2, epsilon } = this.recipe;
    this.scalars = [
      scalar(beta1 ** step),
      scalar(beta2 ** step),
      scalar(learningRate),
      this.constants.scalar(beta1),
      this.constants.scalar(beta2),
      this.constants.scalar(epsilon),
    ];
  }

  update(variable: Variable, slots: readonly Variable[], gradient: Tensor): void {
    const handles = [variable, ...slots].map(({ resource }) => resource);
    perform('ResourceApplyAdam', ATTRIBUTES, [...handles, ...this.scalars, gradient]);
  }

  dispose(): void {
    this.constants.dispose();
  }
}
