import { DataType, type Tensor } from '../native';
import { attribute, execute } from './execute';

const PROJECTIVE = [
  attribute.type('dtype', DataType.float32),
  attribute.string('interpolation', 'BILINEAR'),
  attribute.string('fill_mode', 'CONSTANT'),
];

/**
 * Resamples each image bilinearly. A row of `transforms` is [a0 a1 a2 b0 b1 b2 c0 c1]; the output pixel (x, y) is
 * sampled from the input at ((a0 x + a1 y + a2) / k, (b0 x + b1 y + b2) / k), k = c0 x + c1 y + 1; pixels outside the
 * image are `fill`.
 */
export const transformPictures = (pictures: Tensor, transforms: Tensor, size: Tensor, fill: Tensor) =>
  execute('ImageProjectiveTransformV3', PROJECTIVE, [pictures, transforms, size, fill]);
