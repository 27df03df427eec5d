import { AttributeType, DataType, native, type Attribute, type DataTypeId, type Tensor } from '../native';
import { own } from './scope';

/**
 * Attribute lists are built once, at module level or per layer: building them for each call costs as much as a small
 * operation.
 */
export const attribute = {
  type: (name: string, value: DataTypeId): Attribute => ({ name, type: AttributeType.type, value }),
  int: (name: string, value: number | readonly number[]): Attribute => ({
    name,
    type: AttributeType.int,
    value,
  }),
  float: (name: string, value: number): Attribute => ({ name, type: AttributeType.float, value }),
  bool: (name: string, value: boolean): Attribute => ({ name, type: AttributeType.bool, value }),
  string: (name: string, value: string): Attribute => ({ name, type: AttributeType.string, value }),
  shape: (name: string, value: readonly number[]): Attribute => ({ name, type: AttributeType.shape, value }),
};

export const FLOAT = attribute.type('T', DataType.float32);

/** Executes an operation with one output. */
export function execute(name: string, attributes: readonly Attribute[], inputs: readonly Tensor[]): Tensor {
  const result = native().binding.executeOp(name, attributes, inputs, 1)[0];
  if (result === undefined) throw new Error(`${name} gave no result.`);
  return own(result.id);
}

interface TensorTuples {
  2: [Tensor, Tensor];
  5: [Tensor, Tensor, Tensor, Tensor, Tensor];
  6: [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
}

/** Executes an operation with several outputs. */
export function executeTuple<N extends keyof TensorTuples>(
  name: string,
  attributes: readonly Attribute[],
  inputs: readonly Tensor[],
  outputs: N,
): TensorTuples[N] {
  const results = native().binding.executeOp(name, attributes, inputs, outputs);
  return results.map(({ id }) => own(id)) as TensorTuples[N];
}

/** Executes an operation without outputs, such as an assignment. */
export function perform(name: string, attributes: readonly Attribute[], inputs: readonly Tensor[]): void {
  native().binding.executeOp(name, attributes, inputs, 0);
}
