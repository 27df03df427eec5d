import type { Attribute, Tensor } from '../native';
import { attribute, execute, FLOAT } from './execute';

/** Stride and padding of a convolution or pool. */
export interface Walk {
  readonly stride: number;
  readonly padding: 'valid' | 'same';
}

/** Attributes of a convolution, built once per layer. */
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

/** Attributes of a pool, built once per layer. */
export function poolAttributes(size: number, { stride, padding }: Walk): readonly Attribute[] {
  return [
    FLOAT,
    attribute.int('ksize', [1, size, size, 1]),
    attribute.int('strides', [1, stride, stride, 1]),
    attribute.string('padding', padding.toUpperCase()),
    attribute.string('data_format', 'NHWC'),
  ];
}

export const averagePool = (attributes: readonly Attribute[], x: Tensor) =>
  execute('AvgPool', attributes, [x]);
export const averagePoolGradient = (attributes: readonly Attribute[], inputShape: Tensor, dy: Tensor) =>
  execute('AvgPoolGrad', attributes, [inputShape, dy]);
