import { DataType, type Tensor } from '../native';
import { attribute, execute, perform } from './execute';
import { free, outsideScopes, scope } from './scope';
import { floats, read } from './tensors';

const DTYPE = [attribute.type('dtype', DataType.float32)];

let made = 0;

/**
 * An array in native memory that operations change in place. Owns its memory until `dispose`.
 * A tensor that `read` gave shares that memory: free it before the next change, or the change first copies everything.
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

  /** The handle by which update operations name it. */
  get resource(): Tensor {
    return this.handle;
  }

  read(): Tensor {
    return execute('ReadVariableOp', DTYPE, [this.handle]);
  }

  /** Takes over the contents of a tensor. */
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
