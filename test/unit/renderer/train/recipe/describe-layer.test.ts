import { describe, expect, it } from 'vitest';
import type { Layer } from '../../../../../src/shared/recipe/layer';
import { PRESETS } from '../../../../../src/shared/recipe/presets';
import {
  describeLayer,
  shapeText,
  type LayerText,
} from '../../../../../src/renderer/features/train/recipe/describe-layer';
import { locale } from '../../../../../src/renderer/features/train/locale';

function textOf(texts: object, { key, values }: LayerText): string {
  const text = key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], texts);
  if (typeof text !== 'string') throw new Error(`no text for ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

describe('describeLayer', () => {
  it.each(['en', 'zh-CN'] as const)('has texts for every layer of every preset in %s', (language) => {
    for (const { layers } of Object.values(PRESETS))
      for (const layer of layers) {
        const { name, parts } = describeLayer(layer);
        for (const part of [name, ...parts])
          expect(textOf(locale[language].layer, part)).not.toMatch(/undefined|\{/);
      }
  });

  it('says what is set and leaves out what is plain', () => {
    const say = (layer: Layer): string => {
      const { name, parts } = describeLayer(layer);
      return [name, ...parts].map((part) => textOf(locale.en.layer, part)).join(' ');
    };
    const conv = { kind: 'conv', filters: 24, kernel: 4, padding: 'same', activation: 'relu' } as const;
    expect(say({ ...conv, stride: 2, batchNorm: true })).toBe(
      'Convolution 24 filters 4 × 4 stride 2 padded batch norm ReLU',
    );
    expect(say({ ...conv, stride: 1, padding: 'valid', activation: 'linear', batchNorm: false })).toBe(
      'Convolution 24 filters 4 × 4',
    );
    expect(say({ kind: 'dropout', rate: 0.2 })).toBe('Dropout 20% left out');
    expect(say({ kind: 'dense', units: 10, activation: 'softmax', batchNorm: false })).toBe(
      'Dense 10 units softmax',
    );
  });

  it('writes shapes', () => {
    expect(shapeText([26, 26, 28], String)).toBe('26 × 26 × 28');
    expect(shapeText([4732], (size) => size.toLocaleString('en'))).toBe('4,732');
  });
});
