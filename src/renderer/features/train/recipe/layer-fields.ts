import type { Layer } from '../../../../shared/recipe/layer';

/** An editable setting of a layer. `name` is that of the property, and of its texts in the locale. */
export type LayerField =
  | { readonly type: 'number'; readonly name: string; readonly value: number }
  | { readonly type: 'switch'; readonly name: string; readonly value: boolean }
  | {
      readonly type: 'choice';
      readonly name: string;
      readonly value: string;
      readonly options: readonly string[];
    };

const ACTIVATIONS = ['linear', 'relu', 'tanh'] as const;

/** The editable settings of a layer. Only the last layer can have softmax. */
export function layerFields(layer: Layer, isLast: boolean): readonly LayerField[] {
  const number = (name: string, value: number): LayerField => ({ type: 'number', name, value });
  const choice = (name: string, value: string, options: readonly string[]): LayerField => ({
    type: 'choice',
    name,
    value,
    options: options.includes(value) ? options : [...options, value],
  });
  switch (layer.kind) {
    case 'conv':
      return [
        number('filters', layer.filters),
        number('kernel', layer.kernel),
        number('stride', layer.stride),
        choice('padding', layer.padding, ['valid', 'same']),
        choice('activation', layer.activation, ACTIVATIONS),
        { type: 'switch', name: 'batchNorm', value: layer.batchNorm },
      ];
    case 'pool':
      return [choice('mode', layer.mode, ['max', 'average']), number('size', layer.size)];
    case 'dropout':
      return [number('rate', layer.rate)];
    case 'dense':
      return [
        number('units', layer.units),
        choice('activation', layer.activation, isLast ? [...ACTIVATIONS, 'softmax'] : ACTIVATIONS),
        { type: 'switch', name: 'batchNorm', value: layer.batchNorm },
      ];
    case 'flatten':
    case 'globalAveragePool':
      return [];
  }
}
