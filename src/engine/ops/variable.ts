import { DataType, type Tensor } from '../native';
import { attribute, execute, perform } from './execute';
import { free, outsideScopes, scope } from './scope';
import { floats, read } from './tensors';

const DTYPE = [attribute.type('dtype', DataType.float32)];

let made = 0;

/**
 * An array in native memory that operations update in place. Owns its memory until `dispose`. A tensor returned by
 * `read` shares that memory: unless it is freed before the next update, the update copies the array.
 */
export class Variable {
  private readonly handle: Tensor;

  constructor(
    readonly shape: readonly number[],
    values: Float32Array,
  ) {
    const attributes = [
      ...DTYPE,
      attribute.shape('shape', shape),
      attribute.string('shared_name', `variable-${made++}`),
      attribute.string('container', ''),
    ];
    this.handle = outsideScopes(() => execute('VarHandleOp', attributes, []));
    this.set(values);
  }

  /** The resource handle for update operations. */
  get resource(): Tensor {
    return this.handle;
  }

  read(): Tensor {
    return execute('ReadVariableOp', DTYPE, [this.handle]);
  }

  /** Assigns the contents of a tensor. */
  assign(value: Tensor): void {
    perform('AssignVariableOp', DTYPE, [this.handle, value]);
  }

  /** Copies `values` in. */
  set(values: Float32Array): void {
    scope(() => this.assign(floats(values, this.shape)));
  }

  /** A copy of the values. */
  values(): Float32Array {
    return scope(() => read(this.read()));
  }

  dispose(): void {
    perform('DestroyResourceOp', [attribute.bool('ignore_lookup_error', true)], [this.handle]);
    free([this.handle]);
  }
}
