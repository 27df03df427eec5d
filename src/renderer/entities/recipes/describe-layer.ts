import type { Layer } from '../../../shared/recipe/layer';
import type { LayerShape, Shape } from '../../../shared/recipe/shapes';

/** A message's name within `train.layer` and what goes into it. */
export interface LayerText {
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
}

/** What is said of a layer: its name, and its settings as parts of one line. */
export function describeLayer(layer: Layer): {
  readonly name: LayerText;
  readonly parts: readonly LayerText[];
} {
  const text = (key: string, values: LayerText['values'] = {}): LayerText => ({ key, values });
  switch (layer.kind) {
    case 'conv':
      return {
        name: text('conv'),
        parts: [
          text('filters', { count: layer.filters }),
          text('kernel', { size: layer.kernel }),
          ...(layer.stride > 1 ? [text('stride', { size: layer.stride })] : []),
          ...(layer.padding === 'same' ? [text('same')] : []),
          ...(layer.batchNorm ? [text('batchNorm')] : []),
          ...(layer.activation === 'linear' ? [] : [text(`activation.${layer.activation}`)]),
        ],
      };
    case 'pool':
      return { name: text(`pool.${layer.mode}`), parts: [text('window', { size: layer.size })] };
    case 'dropout':
      return { name: text('dropout'), parts: [text('rate', { rate: layer.rate })] };
    case 'flatten':
    case 'globalAveragePool':
      return { name: text(layer.kind), parts: [] };
    case 'dense':
      return {
        name: text('dense'),
        parts: [
          text('units', { count: layer.units }),
          ...(layer.batchNorm ? [text('batchNorm')] : []),
          ...(layer.activation === 'linear' ? [] : [text(`activation.${layer.activation}`)]),
        ],
      };
  }
}

/** Of a dropout rate; other values are whole. */
const MOST_DIGITS = 3;

/** How a language says a message, and numbers. */
export interface LayerSpeech {
  readonly t: (key: string, values: Record<string, string>, plural: number) => string;
  readonly number: (value: number, digits: number) => string;
}

/** Says a part of a layer's description; a number that is not typed yet is a dash. */
export function sayLayer({ key, values }: LayerText, { t, number }: LayerSpeech): string {
  const said = Object.entries(values).map(
    ([name, value]) => [name, Number.isFinite(value) ? number(value, MOST_DIGITS) : '–'] as const,
  );
  return t(`train.layer.${key}`, Object.fromEntries(said), values.count === 1 ? 1 : 2);
}

/** `26 × 26 × 28` or `4,732`, with the numbers as `format` writes them. */
export function shapeText(shape: Shape, format: (value: number) => string): string {
  return shape.map(format).join(' × ');
}

/** Whether a layer's shape can be said: while one of its numbers is not typed yet, it cannot. */
export function isKnown({ output, parameters }: LayerShape): boolean {
  return Number.isFinite(parameters) && output.every((size) => Number.isFinite(size) && size > 0);
}
