import { CLASS_COUNT, IMAGE_SIDE } from '../mnist';
import type { Layer, LayerOf } from './layer';

/** Height, width and channels of a picture, or the length of a vector. The batch is left out. */
export type Shape = readonly [height: number, width: number, channels: number] | readonly [length: number];

export const INPUT_SHAPE: Shape = [IMAGE_SIDE, IMAGE_SIDE, 1];

/** Above this a network does not fit the memory that a desktop app may take. */
const MAX_PARAMETERS = 20_000_000;

/** What a layer is given and gives. */
export interface LayerShape {
  readonly input: Shape;
  readonly output: Shape;
  /** Trainable parameters and, for batch normalisation, its two moving statistics: what Keras counts. */
  readonly parameters: number;
}

/** A network that cannot be: says which layer and why. */
export class RecipeShapeError extends Error {
  override readonly name = 'RecipeShapeError';
  constructor(
    /** Index in the list of layers. */
    readonly layerIndex: number,
    reason: string,
  ) {
    super(`Layer ${layerIndex + 1}: ${reason}`);
  }
}

/**
 * Shapes and parameter counts of every layer, for pictures of 28x28x1.
 * @throws {RecipeShapeError} where a layer does not fit the one before it.
 */
export function layerShapes(layers: readonly Layer[]): LayerShape[] {
  const shapes: LayerShape[] = [];
  let input: Shape = INPUT_SHAPE;
  for (const [index, layer] of layers.entries()) {
    const fail = (reason: string): never => {
      throw new RecipeShapeError(index, reason);
    };
    const output = outputShape(layer, input, fail);
    shapes.push({ input, output, parameters: parameterCount(layer, input) });
    input = output;
  }
  requireClassifier(layers);
  requireModestSize(shapes);
  return shapes;
}

/** All parameters of a network, as Keras counts them. */
export function totalParameters(layers: readonly Layer[]): number {
  return layerShapes(layers).reduce((sum, { parameters }) => sum + parameters, 0);
}

type Fail = (reason: string) => never;

function outputShape(layer: Layer, input: Shape, fail: Fail): Shape {
  switch (layer.kind) {
    case 'conv': {
      const picture = requirePicture(input, 'a convolution', fail);
      return convolutionShape(layer, picture, fail);
    }
    case 'pool': {
      const [height, width, channels] = requirePicture(input, 'pooling', fail);
      if (layer.size > height || layer.size > width)
        fail(`the pool of ${layer.size}x${layer.size} is larger than its input of ${height}x${width}.`);
      return [Math.floor(height / layer.size), Math.floor(width / layer.size), channels];
    }
    case 'globalAveragePool':
      return [requirePicture(input, 'global average pooling', fail)[2]];
    case 'flatten':
      return [elementCount(input)];
    case 'dense':
      if (input.length !== 1)
        fail('a dense layer needs a vector: put Flatten or Global average pool before it.');
      return [layer.units];
    case 'dropout':
      return input;
  }
}

function convolutionShape(
  { kernel, stride, padding, filters }: LayerOf<'conv'>,
  [height, width]: readonly [number, number, number],
  fail: Fail,
): Shape {
  // libtensorflow 2.15.1 corrupts memory in the gradient of a convolution that skips pixels.
  if (stride > kernel) fail(`the stride of ${stride} is larger than the kernel of ${kernel}.`);
  if (padding === 'same') return [Math.ceil(height / stride), Math.ceil(width / stride), filters];
  if (kernel > height || kernel > width)
    fail(`the kernel of ${kernel}x${kernel} is larger than its input of ${height}x${width}.`);
  return [Math.floor((height - kernel) / stride) + 1, Math.floor((width - kernel) / stride) + 1, filters];
}

function requirePicture(input: Shape, what: string, fail: Fail): readonly [number, number, number] {
  return input.length === 3 ? input : fail(`${what} needs a picture, and its input is already flat.`);
}

function requireClassifier(layers: readonly Layer[]): void {
  const last = layers.length - 1;
  for (const [index, layer] of layers.entries()) {
    const isSoftmax = layer.kind === 'dense' && layer.activation === 'softmax';
    if (isSoftmax && index < last)
      throw new RecipeShapeError(index, 'softmax belongs in the last layer only.');
    if (index < last) continue;
    if (!isSoftmax || layer.units !== CLASS_COUNT)
      throw new RecipeShapeError(
        index,
        `the last layer must be dense with ${CLASS_COUNT} units and softmax.`,
      );
    if (layer.batchNorm)
      throw new RecipeShapeError(index, 'the last layer gives the logits and takes no batch normalisation.');
  }
}

function requireModestSize(shapes: readonly LayerShape[]): void {
  let total = 0;
  for (const [index, { parameters }] of shapes.entries()) {
    total += parameters;
    if (total > MAX_PARAMETERS)
      throw new RecipeShapeError(
        index,
        `the network would pass ${MAX_PARAMETERS.toLocaleString('en')} parameters.`,
      );
  }
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

/** Values in one array of a shape. */
export function elementCount(shape: Shape): number {
  return shape.reduce<number>((product, size) => product * size, 1);
}
