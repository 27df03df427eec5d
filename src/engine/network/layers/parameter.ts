import type { Tensor } from '../../native';
import { Variable } from '../../ops/variable';
import type { ParameterSpec } from '../plan';

/** A parameter of a trainable network: its values and its pending change in the current step. */
export class Parameter {
  readonly variable: Variable;
  /** Gradient of the loss in this step, or the new value of a moving statistic. Owned by the step's scope. */
  change: Tensor | undefined;

  constructor(
    readonly spec: ParameterSpec,
    values: Float32Array,
  ) {
    this.variable = new Variable(spec.shape, values);
  }

  /** The values, sharing the variable's memory. Must be freed before the next update. */
  read(): Tensor {
    return this.variable.read();
  }
}
