import type { Tensor } from '../../native';
import { Variable } from '../../ops/variable';
import type { ParameterSpec } from '../plan';

/** A parameter of a network that learns: its values, and what the step under way would change. */
export class Parameter {
  readonly variable: Variable;
  /** Gradient of the loss in this step; of a moving statistic its new value. Belongs to the step's scope. */
  change: Tensor | undefined;

  constructor(
    readonly spec: ParameterSpec,
    values: Float32Array,
  ) {
    this.variable = new Variable(spec.shape, values);
  }

  /** The values, sharing the variable's memory: free it before the next change. */
  read(): Tensor {
    return this.variable.read();
  }
}
