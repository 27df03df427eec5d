import type { Layer } from '../../../shared/recipe/layer';
import type { LayerShape, Shape } from '../../../shared/recipe/shapes';

/** A message key within `train.layer`, and its parameters. */
export interface LayerText {
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
}

/** The description of a layer: its name, and its settings as parts of one line. */
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

/** True for a dropout rate; other values are integers. */
const MOST_DIGITS = 3;

/** How a language formats messages and numbers. */
export interface LayerSpeech {
  readonly t: (key: string, values: Record<string, string>, plural: number) => string;
  readonly number: (value: number, digits: number) => string;
}

/** Formats a part of a layer's description; a number that is not entered yet is shown as a dash. */
export function sayLayer({ key, values }: LayerText, { t, number }: LayerSpeech): string {
  const said = Object.entries(values).map(
    ([name, value]) => [name, Number.isFinite(value) ? number(value, MOST_DIGITS) : '–'] as const,
  );
  return t(`train.layer.${key}`, Object.fromEntries(said), values.count === 1 ? 1 : 2);
}

/** Formats a shape such as `26 × 26 × 28` or `4,732`, with `format` applied to each number. */
export function shapeText(shape: Shape, format: (value: number) => string): string {
  return shape.map(format).join(' × ');
}

/** Whether all sizes of a layer's shape are known; not while a number is missing. */
export function isKnown({ output, parameters }: LayerShape): boolean {
  return Number.isFinite(parameters) && output.every((size) => Number.isFinite(size) && size > 0);
}
