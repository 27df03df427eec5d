import { DataType, native, type Tensor } from '../native';
import { own } from './scope';

/** Creates a tensor from `values`, which must not be modified afterwards: the library may use their memory. */
export function adoptFloats(values: Float32Array, shape: readonly number[]): Tensor {
  return own(native().binding.createTensor(shape, DataType.float32, values));
}

/** Creates a tensor from a copy of `values`. */
export function floats(values: Float32Array, shape: readonly number[]): Tensor {
  return adoptFloats(values.slice(), shape);
}

/** Creates a tensor from a copy of `values`. */
export function bytes(values: Uint8Array, shape: readonly number[]): Tensor {
  return own(native().binding.createTensor(shape, DataType.uint8, values.slice()));
}

/** Creates an int32 vector from a copy of `values`. */
export function integers(values: ArrayLike<number>): Tensor {
  return own(native().binding.createTensor([values.length], DataType.int32, Int32Array.from(values)));
}

/** Creates a float32 scalar. */
export function scalar(value: number): Tensor {
  return own(native().binding.createTensor([], DataType.float32, Float32Array.of(value)));
}

/** Creates an int32 scalar. */
export function integer(value: number): Tensor {
  return own(native().binding.createTensor([], DataType.int32, Int32Array.of(value)));
}

/** Returns a copy of a float32 tensor's values. */
export function read(tensor: Tensor): Float32Array {
  const values = native().binding.tensorDataSync(tensor);
  if (!(values instanceof Float32Array)) throw new TypeError('The tensor does not hold floats.');
  return values;
}
