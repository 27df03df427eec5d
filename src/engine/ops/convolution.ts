import { DataType, type Attribute, type Tensor } from '../native';
import { attribute, execute, FLOAT } from './execute';

/** How a convolution or a pool walks over a picture. */
export interface Walk {
  readonly stride: number;
  readonly padding: 'valid' | 'same';
}

/** Attributes of a convolution, built once a layer. */
export function convolutionAttributes({ stride, padding }: Walk): readonly Attribute[] {
  return [
    FLOAT,
    attribute.int('strides', [1, stride, stride, 1]),
    attribute.string('padding', padding.toUpperCase()),
    attribute.string('data_format', 'NHWC'),
    attribute.bool('use_cudnn_on_gpu', true),
    attribute.int('dilations', [1, 1, 1, 1]),
  ];
}

export const convolve = (attributes: readonly Attribute[], x: Tensor, kernel: Tensor) =>
  execute('Conv2D', attributes, [x, kernel]);

export const convolutionKernelGradient = (
  attributes: readonly Attribute[],
  x: Tensor,
  kernelShape: Tensor,
  dy: Tensor,
) => execute('Conv2DBackpropFilter', attributes, [x, kernelShape, dy]);

export const convolutionInputGradient = (
  attributes: readonly Attribute[],
  inputShape: Tensor,
  kernel: Tensor,
  dy: Tensor,
) => execute('Conv2DBackpropInput', attributes, [inputShape, kernel, dy]);

/** Attributes of a pool, built once a layer. */
export function poolAttributes(size: number, { stride, padding }: Walk): readonly Attribute[] {
  return [
    FLOAT,
    attribute.int('ksize', [1, size, size, 1]),
    attribute.int('strides', [1, stride, stride, 1]),
    attribute.string('padding', padding.toUpperCase()),
    attribute.string('data_format', 'NHWC'),
  ];
}

export const maxPool = (attributes: readonly Attribute[], x: Tensor) => execute('MaxPool', attributes, [x]);
export const averagePool = (attributes: readonly Attribute[], x: Tensor) =>
  execute('AvgPool', attributes, [x]);
export const averagePoolGradient = (attributes: readonly Attribute[], inputShape: Tensor, dy: Tensor) =>
  execute('AvgPoolGrad', attributes, [inputShape, dy]);

const PROJECTIVE = [
  attribute.type('dtype', DataType.float32),
  attribute.string('interpolation', 'BILINEAR'),
  attribute.string('fill_mode', 'CONSTANT'),
];

/**
 * Each picture resampled bilinearly. A row of `transforms` holds [a0 a1 a2 b0 b1 b2 c0 c1]; the output's pixel (x, y) is taken from the
 * input's ((a0 x + a1 y + a2) / k, (b0 x + b1 y + b2) / k), k = c0 x + c1 y + 1; outside of the picture lies `fill`.
 */
export const transformPictures = (pictures: Tensor, transforms: Tensor, size: Tensor, fill: Tensor) =>
  execute('ImageProjectiveTransformV3', PROJECTIVE, [pictures, transforms, size, fill]);
