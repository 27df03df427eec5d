import type { Activation, Layer, LayerOf } from '../../shared/recipe/layer';
import { elementCount, layerShapes, type Shape } from '../../shared/recipe/shapes';

/** The specification of a network's parameter. */
export interface ParameterSpec {
  /** Index of its layer in the recipe and its role, such as `2.kernel`. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly initial:
    | { readonly kind: 'fill'; readonly value: number }
    | { readonly kind: 'glorot'; readonly fanIn: number; readonly fanOut: number };
  /** Whether the optimizer updates it; false for batch normalisation's moving statistics. */
  readonly trainable: boolean;
}

/** The per-channel parameters of batch normalisation. */
export interface NormParameters {
  readonly gamma: ParameterSpec;
  readonly beta: ParameterSpec;
  readonly movingMean: ParameterSpec;
  readonly movingVariance: ParameterSpec;
}

type Picture = readonly [height: number, width: number, channels: number];

/** One stage of the computation; a layer consists of one or more stages. `input` excludes the batch axis. */
export type Stage =
  | {
      readonly kind: 'convolution';
      readonly kernel: ParameterSpec;
      readonly stride: number;
      readonly padding: 'valid' | 'same';
      readonly input: Picture;
    }
  | { readonly kind: 'product'; readonly kernel: ParameterSpec }
  | { readonly kind: 'bias'; readonly bias: ParameterSpec }
  | { readonly kind: 'batchNorm'; readonly norm: NormParameters; readonly input: Shape }
  | { readonly kind: 'activation'; readonly function: Exclude<Activation, 'linear'> }
  | {
      readonly kind: 'pool';
      readonly mode: 'max' | 'average';
      readonly size: number;
      readonly input: Picture;
    }
  | { readonly kind: 'globalAveragePool'; readonly input: Picture }
  | { readonly kind: 'flatten'; readonly input: Picture }
  | { readonly kind: 'dropout'; readonly rate: number; readonly input: Shape; readonly layer: number };

export interface NetworkPlan {
  /** From images to logits: the final softmax is not included. */
  readonly stages: readonly Stage[];
  readonly parameters: readonly ParameterSpec[];
  /** Number of features: the input size of the last layer. */
  readonly features: number;
}

/**
 * Plans the computation of a recipe's layers.
 * @throws {RecipeShapeError} if a layer is incompatible with the one before it.
 */
export function planNetwork(layers: readonly Layer[]): NetworkPlan {
  const shapes = layerShapes(layers);
  const stages = layers.flatMap((layer, index) => {
    const shape = shapes[index];
    return shape === undefined ? [] : stagesOf(layer, shape.input, index);
  });
  const features = shapes.at(-1)?.input ?? [0];
  return {
    stages: poolEarly(stages),
    parameters: stages.flatMap(parametersOf),
    features: elementCount(features),
  };
}

function stagesOf(layer: Layer, input: Shape, index: number): Stage[] {
  switch (layer.kind) {
    case 'conv':
      return convolutionStages(layer, picture(input), index);
    case 'dense':
      return denseStages(layer, elementCount(input), index);
    case 'pool':
      return [{ kind: 'pool', mode: layer.mode, size: layer.size, input: picture(input) }];
    case 'globalAveragePool':
      return [{ kind: 'globalAveragePool', input: picture(input) }];
    case 'flatten':
      return input.length === 3 ? [{ kind: 'flatten', input }] : [];
    case 'dropout':
      return layer.rate === 0 ? [] : [{ kind: 'dropout', rate: layer.rate, input, layer: index }];
  }
}

function convolutionStages(layer: LayerOf<'conv'>, input: Picture, index: number): Stage[] {
  const { kernel: side, filters, stride, padding } = layer;
  const [height, width, channels] = input;
  const area = side * side;
  const kernel = glorot(`${index}.kernel`, [side, side, channels, filters], area * channels, area * filters);
  const output: Shape =
    padding === 'same'
      ? [Math.ceil(height / stride), Math.ceil(width / stride), filters]
      : [Math.floor((height - side) / stride) + 1, Math.floor((width - side) / stride) + 1, filters];
  return [
    { kind: 'convolution', kernel, stride, padding, input },
    ...afterProduct(layer.batchNorm, layer.activation, output, filters, index),
  ];
}

function denseStages(layer: LayerOf<'dense'>, inputs: number, index: number): Stage[] {
  const { units } = layer;
  const kernel = glorot(`${index}.kernel`, [inputs, units], inputs, units);
  const activation = layer.activation === 'softmax' ? 'linear' : layer.activation;
  return [{ kind: 'product', kernel }, ...afterProduct(layer.batchNorm, activation, [units], units, index)];
}

function afterProduct(
  batchNorm: boolean,
  activation: Activation,
  input: Shape,
  channels: number,
  index: number,
): Stage[] {
  const vector = (name: string, value: number, trainable = true): ParameterSpec => ({
    name: `${index}.${name}`,
    shape: [channels],
    initial: { kind: 'fill', value },
    trainable,
  });
  const shift: Stage = batchNorm
    ? {
        kind: 'batchNorm',
        input,
        norm: {
          gamma: vector('gamma', 1),
          beta: vector('beta', 0),
          movingMean: vector('movingMean', 0, false),
          movingVariance: vector('movingVariance', 1, false),
        },
      }
    : { kind: 'bias', bias: vector('bias', 0) };
  return activation === 'linear' ? [shift] : [shift, { kind: 'activation', function: activation }];
}

/**
 * Moves bias and activation after a following max pool. Both are monotonic, so max(f(x)) = f(max(x)), and they then
 * process at most a quarter of the values.
 */
function poolEarly(stages: readonly Stage[]): Stage[] {
  const result: Stage[] = [];
  for (const stage of stages) {
    let place = result.length;
    if (stage.kind === 'pool' && stage.mode === 'max')
      while (place > 0 && ['bias', 'activation'].includes(result[place - 1]?.kind ?? '')) place--;
    result.splice(place, 0, stage);
  }
  return result;
}

function parametersOf(stage: Stage): ParameterSpec[] {
  switch (stage.kind) {
    case 'convolution':
    case 'product':
      return [stage.kernel];
    case 'bias':
      return [stage.bias];
    case 'batchNorm':
      return [stage.norm.gamma, stage.norm.beta, stage.norm.movingMean, stage.norm.movingVariance];
    default:
      return [];
  }
}

function glorot(name: string, shape: readonly number[], fanIn: number, fanOut: number): ParameterSpec {
  return { name, shape, initial: { kind: 'glorot', fanIn, fanOut }, trainable: true };
}

function picture(shape: Shape): Picture {
  if (shape.length !== 3) throw new TypeError('A picture was expected, and the shape is flat.');
  return shape;
}
