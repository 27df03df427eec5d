import { DataType, native, type Tensor } from '../native';
import { attribute, execute } from './execute';
import { own } from './scope';

const UNIFORM = [
  attribute.type('dtype', DataType.float32),
  attribute.type('T', DataType.int32),
  attribute.type('Tseed', DataType.int32),
];

/** Uniform random numbers in [0, 1), determined by the key (Philox). `shape` is an int32 vector. */
export function statelessUniform(shape: Tensor, key: number, subkey: number): Tensor {
  const seed = own(native().binding.createTensor([2], DataType.int32, Int32Array.of(key | 0, subkey | 0)));
  return execute('StatelessRandomUniform', UNIFORM, [shape, seed]);
}
