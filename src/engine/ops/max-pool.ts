import { DataType, native, type Attribute, type Tensor } from '../native';
import { poolAttributes, type Walk } from './convolution';
import { attribute, execute, executeTuple } from './execute';
import { scope } from './scope';

/**
 * oneDNN's pool stores the index of each window's maximum, which makes its gradient five times as fast as TensorFlow's
 * own, which searches again. TensorFlow selects these kernels in graphs only; in eager mode they can be executed by
 * name, with the `_kernel` attribute set.
 */
const ONEDNN = [attribute.bool('workspace_enabled', true), attribute.string('_kernel', 'MklNameChangeOp')];

let oneDnnAnswers: boolean | undefined;

/** Output of a max pool, with the intermediate results for its gradient. */
export interface MaxPooled {
  readonly y: Tensor;
  /** oneDNN's workspace; undefined without oneDNN. */
  readonly notes: Tensor | undefined;
}

/** Attributes of a max pool, built once per layer. */
export function maxPoolAttributes(size: number, walk: Walk): readonly Attribute[] {
  const attributes = poolAttributes(size, walk);
  return hasOneDnn() ? [...attributes, ...ONEDNN] : attributes;
}

/** The maximum of each window. */
export function maxPool(attributes: readonly Attribute[], x: Tensor): MaxPooled {
  if (!hasOneDnn()) return { y: execute('MaxPool', attributes, [x]), notes: undefined };
  const [y, notes] = executeTuple('_MklNativeMaxPool', attributes, [x], 2);
  return { y, notes };
}

/** Propagates each window's gradient to its maximum. */
export function maxPoolGradient(
  attributes: readonly Attribute[],
  x: Tensor,
  { y, notes }: MaxPooled,
  dy: Tensor,
): Tensor {
  if (notes === undefined) return execute('MaxPoolGrad', attributes, [x, y, dy]);
  return execute('_MklNativeMaxPoolGrad', attributes, [x, y, dy, notes]);
}

/** Builds of TensorFlow for ARM and macOS do not include oneDNN. */
function hasOneDnn(): boolean {
  oneDnnAnswers ??= scope(() => {
    const attributes = [...poolAttributes(2, { stride: 2, padding: 'valid' }), ...ONEDNN];
    const { binding } = native();
    const x = binding.createTensor([1, 2, 2, 1], DataType.float32, Float32Array.of(1, 4, 3, 2));
    try {
      const [y, notes] = executeTuple('_MklNativeMaxPool', attributes, [x], 2);
      const dx = execute('_MklNativeMaxPoolGrad', attributes, [x, y, y, notes]);
      return binding.tensorDataSync(dx).join() === '0,4,0,0';
    } catch {
      return false;
    } finally {
      binding.deleteTensor(x);
    }
  });
  return oneDnnAnswers;
}
