import { DataType, native, type Tensor } from '../native';
import { own } from './scope';

/** A tensor over `values`, which from now on nobody may change: the library may use the memory itself. */
export function adoptFloats(values: Float32Array, shape: readonly number[]): Tensor {
  return own(native().binding.createTensor(shape, DataType.float32, values));
}

/** A tensor of a private copy of `values`. */
export function floats(values: Float32Array, shape: readonly number[]): Tensor {
  return adoptFloats(values.slice(), shape);
}

/** A tensor of a private copy of `values`. */
export function bytes(values: Uint8Array, shape: readonly number[]): Tensor {
  return own(native().binding.createTensor(shape, DataType.uint8, values.slice()));
}

/** A vector of whole numbers, copied. */
export function integers(values: ArrayLike<number>): Tensor {
  return own(native().binding.createTensor([values.length], DataType.int32, Int32Array.from(values)));
}

/** A single number. */
export function scalar(value: number): Tensor {
  return own(native().binding.createTensor([], DataType.float32, Float32Array.of(value)));
}

/** A single whole number. */
export function integer(value: number): Tensor {
  return own(native().binding.createTensor([], DataType.int32, Int32Array.of(value)));
}

/** A copy of a float tensor's values. */
export function read(tensor: Tensor): Float32Array {
  const values = native().binding.tensorDataSync(tensor);
  if (!(values instanceof Float32Array)) throw new TypeError('The tensor does not hold floats.');
  return values;
}
