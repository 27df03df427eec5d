import type { Optimizer as OptimizerRecipe } from '../../../shared/recipe/recipe';
import type { Parameter } from '../../network/layers/parameter';
import type { Tensor } from '../../native';
import { Variable } from '../../ops/variable';
import type { Weights } from '../../network/weights';
import { product, weightOf } from '../../network/weights';

/** The update rule of an optimizer. */
export interface UpdateRule {
  /** Names of the state arrays per parameter, each of the parameter's shape. */
  readonly slots: readonly string[];
  /**
   * Must be called once per step, before the updates.
   * @param step Completed steps, including this one.
   */
  begin(learningRate: number, step: number): void;
  update(variable: Variable, slots: readonly Variable[], gradient: Tensor): void;
  dispose(): void;
}

/** Applies an update rule to all trainable parameters. Owns the optimizer state until `dispose`. */
export class Optimizer {
  private readonly targets: readonly { readonly parameter: Parameter; readonly slots: readonly Variable[] }[];

  constructor(
    parameters: readonly Parameter[],
    private readonly rule: UpdateRule,
  ) {
    this.targets = parameters
      .filter(({ spec }) => spec.trainable)
      .map((parameter) => ({
        parameter,
        slots: rule.slots.map(() => zerosLike(parameter)),
      }));
  }

  /**
   * @param gradients One per trainable parameter, in order.
   * @param step Completed steps, including this one.
   */
  apply(gradients: readonly Tensor[], learningRate: number, step: number): void {
    this.rule.begin(learningRate, step);
    for (const [index, { parameter, slots }] of this.targets.entries()) {
      const gradient = gradients[index];
      if (gradient !== undefined) this.rule.update(parameter.variable, slots, gradient);
    }
  }

  /** The optimizer state, by `parameter/slot`. */
  state(): Weights {
    return new Map(
      this.namedSlots().map(([name, { shape }, slot]) => [name, { shape, values: slot.values() }]),
    );
  }

  setState(state: Weights): void {
    for (const [name, , slot] of this.namedSlots()) slot.set(weightOf(state, name).values);
  }

  dispose(): void {
    for (const { slots } of this.targets) for (const slot of slots) slot.dispose();
    this.rule.dispose();
  }

  private namedSlots() {
    return this.targets.flatMap(({ parameter: { spec }, slots }) =>
      slots.map((slot, index) => [`${spec.name}/${this.rule.slots[index] ?? index}`, spec, slot] as const),
    );
  }
}

function zerosLike({ spec }: Parameter): Variable {
  return new Variable(spec.shape, new Float32Array(product(spec.shape)));
}

export type OptimizerOf<K extends OptimizerRecipe['kind']> = Extract<OptimizerRecipe, { kind: K }>;
