import { CLASS_COUNT, IMAGE_SIDE } from '../mnist';
import type { Layer, LayerOf } from './layer';
import { RecipeShapeError, type ShapeProblem } from './shape-problem';

/** Height, width and channels of an image, or the length of a vector, without the batch axis. */
export type Shape = readonly [height: number, width: number, channels: number] | readonly [length: number];

export const INPUT_SHAPE: Shape = [IMAGE_SIDE, IMAGE_SIDE, 1];

/** Maximum number of parameters, which limits the memory use. */
const MAX_PARAMETERS = 20_000_000;

/** Input and output shapes of a layer. */
export interface LayerShape {
  readonly input: Shape;
  readonly output: Shape;
  /** Trainable parameters and, for batch normalisation, its two moving statistics: what Keras counts. */
  readonly parameters: number;
}

/** The valid part of a network, which may be incomplete. */
export interface ExaminedLayers {
  /** Shapes of the layers before the first invalid one. */
  readonly shapes: readonly LayerShape[];
  /** The first problem; null for a valid network. */
  readonly problem: { readonly layerIndex: number; readonly problem: ShapeProblem } | null;
}

/**
 * Computes the shapes and parameter counts of all layers, for images of 28x28x1.
 * @throws {RecipeShapeError} if a layer is incompatible with the one before it.
 */
export function layerShapes(layers: readonly Layer[]): readonly LayerShape[] {
  const { shapes, problem } = examineLayers(layers);
  if (problem) throw new RecipeShapeError(problem.layerIndex, problem.problem);
  return shapes;
}

/** As `layerShapes`, but reports the first problem instead of throwing. */
export function examineLayers(layers: readonly Layer[]): ExaminedLayers {
  const shapes: LayerShape[] = [];
  let input: Shape = INPUT_SHAPE;
  for (const [layerIndex, layer] of layers.entries()) {
    const problem = misfit(layer, input);
    if (problem) return { shapes, problem: { layerIndex, problem } };
    const output = outputShape(layer, input);
    shapes.push({ input, output, parameters: parameterCount(layer, input) });
    input = output;
  }
  return { shapes, problem: notAClassifier(layers) ?? tooLarge(shapes) };
}

/** Number of parameters of a network, as counted by Keras. */
export function totalParameters(layers: readonly Layer[]): number {
  return layerShapes(layers).reduce((sum, { parameters }) => sum + parameters, 0);
}

/** Number of elements in a shape. */
export function elementCount(shape: Shape): number {
  return shape.reduce<number>((product, size) => product * size, 1);
}

/** Why a layer cannot accept this input; null if it can. */
function misfit(layer: Layer, input: Shape): ShapeProblem | null {
  switch (layer.kind) {
    case 'conv': {
      // libtensorflow 2.15.1 corrupts memory in the gradient of a convolution that skips pixels.
      const { stride, kernel, padding } = layer;
      if (input.length === 1) return { code: 'needs-picture' };
      if (stride > kernel) return { code: 'stride-too-large', values: { stride, kernel } };
      return padding === 'same' ? null : windowMisfit('kernel-too-large', kernel, input);
    }
    case 'pool':
      return input.length === 1
        ? { code: 'needs-picture' }
        : windowMisfit('pool-too-large', layer.size, input);
    case 'globalAveragePool':
      return input.length === 1 ? { code: 'needs-picture' } : null;
    case 'dense':
      return input.length === 1 ? null : { code: 'needs-vector' };
    case 'flatten':
    case 'dropout':
      return null;
  }
}

function windowMisfit(
  code: 'pool-too-large' | 'kernel-too-large',
  size: number,
  [height, width]: readonly [number, number, number],
): ShapeProblem | null {
  return size > height || size > width ? { code, values: { size, height, width } } : null;
}

/** The output shape of a layer for a valid input. */
function outputShape(layer: Layer, input: Shape): Shape {
  switch (layer.kind) {
    case 'conv':
      return input.length === 3 ? convolutionShape(layer, input) : input;
    case 'pool':
      return input.length === 3
        ? [Math.floor(input[0] / layer.size), Math.floor(input[1] / layer.size), input[2]]
        : input;
    case 'globalAveragePool':
      return input.length === 3 ? [input[2]] : input;
    case 'flatten':
      return [elementCount(input)];
    case 'dense':
      return [layer.units];
    case 'dropout':
      return input;
  }
}

function convolutionShape(
  { kernel, stride, padding, filters }: LayerOf<'conv'>,
  [height, width]: readonly [number, number, number],
): Shape {
  if (padding === 'same') return [Math.ceil(height / stride), Math.ceil(width / stride), filters];
  return [Math.floor((height - kernel) / stride) + 1, Math.floor((width - kernel) / stride) + 1, filters];
}

function notAClassifier(layers: readonly Layer[]): ExaminedLayers['problem'] {
  const last = layers.length - 1;
  for (const [layerIndex, layer] of layers.entries()) {
    const isSoftmax = layer.kind === 'dense' && layer.activation === 'softmax';
    const say = (problem: ShapeProblem) => ({ layerIndex, problem });
    if (isSoftmax && layerIndex < last) return say({ code: 'inner-softmax' });
    if (layerIndex < last) continue;
    if (!isSoftmax || layer.units !== CLASS_COUNT)
      return say({ code: 'no-classifier', values: { classes: CLASS_COUNT } });
    if (layer.batchNorm) return say({ code: 'batch-norm-on-logits' });
  }
  return null;
}

function tooLarge(shapes: readonly LayerShape[]): ExaminedLayers['problem'] {
  let total = 0;
  for (const [layerIndex, { parameters }] of shapes.entries()) {
    total += parameters;
    if (total > MAX_PARAMETERS)
      return { layerIndex, problem: { code: 'too-many-parameters', values: { limit: MAX_PARAMETERS } } };
  }
  return null;
}

function parameterCount(layer: Layer, input: Shape): number {
  const BATCH_NORM_VECTORS = 4;
  if (layer.kind === 'conv') {
    const channels = input.length === 3 ? input[2] : 0;
    const kernels = layer.kernel * layer.kernel * channels * layer.filters;
    return kernels + layer.filters * (layer.batchNorm ? BATCH_NORM_VECTORS : 1);
  }
  if (layer.kind === 'dense')
    return elementCount(input) * layer.units + layer.units * (layer.batchNorm ? BATCH_NORM_VECTORS : 1);
  return 0;
}
