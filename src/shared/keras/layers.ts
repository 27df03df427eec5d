import type { Layer, LayerOf } from '../recipe/layer';
import { keywords, quoted } from './python';

/**
 * Generates the Keras layers of a recipe's layer, as expressions. A layer with batch normalisation becomes three: the
 * layer without bias and activation, the normalisation and the activation.
 */
export function kerasLayers(layer: Layer): string[] {
  switch (layer.kind) {
    case 'conv':
      return normalised(layer, (ending) => {
        const { filters, kernel, stride, padding } = layer;
        return call('Conv2D', filters, kernel, {
          strides: stride === 1 ? undefined : stride,
          padding: padding === 'valid' ? undefined : quoted(padding),
          ...ending,
        });
      });
    case 'dense':
      return normalised(layer, (ending) => call('Dense', layer.units, ending));
    case 'pool':
      return [call(layer.mode === 'max' ? 'MaxPooling2D' : 'AveragePooling2D', layer.size)];
    case 'dropout':
      return [call('Dropout', layer.rate)];
    case 'flatten':
      return [call('Flatten')];
    case 'globalAveragePool':
      return [call('GlobalAveragePooling2D')];
  }
}

type Settings = Readonly<Record<string, string | number | undefined>>;

function call(name: string, ...values: readonly (number | Settings)[]): string {
  const written = values.map((value) => (typeof value === 'number' ? String(value) : keywords(value)));
  return `layers.${name}(${written.filter((text) => text !== '').join(', ')})`;
}

function normalised(
  { activation, batchNorm }: LayerOf<'conv'> | LayerOf<'dense'>,
  write: (ending: Settings) => string,
): string[] {
  const name = activation === 'linear' ? undefined : quoted(activation);
  if (!batchNorm) return [write({ activation: name })];
  return [
    write({ use_bias: 'False' }),
    call('BatchNormalization'),
    ...(name === undefined ? [] : [`layers.Activation(${name})`]),
  ];
}
