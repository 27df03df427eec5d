import { describe, expect, it } from 'vitest';
import { createI18n } from 'vue-i18n';
import type { Layer } from '../../../../../src/shared/recipe/layer';
import { PRESETS } from '../../../../../src/shared/recipe/presets';
import {
  describeLayer,
  sayLayer,
  shapeText,
  type LayerText,
} from '../../../../../src/renderer/entities/recipes/describe-layer';
import { locale } from '../../../../../src/renderer/features/train/locale';
import { formatsOf } from '../../../../../src/renderer/ui/format';
import type { Language } from '../../../../../src/shared/contract/settings';

function textOf(language: Language, text: LayerText): string {
  const messages = { en: { train: locale.en }, 'zh-CN': { train: locale['zh-CN'] } };
  const { t } = createI18n({ legacy: false, locale: language, messages }).global;
  return sayLayer(text, {
    t: (key, values, plural) => t(key, values, plural),
    number: formatsOf(language).number,
  });
}

describe('describeLayer', () => {
  it.each(['en', 'zh-CN'] as const)('has texts for every layer of every preset in %s', (language) => {
    for (const { layers } of Object.values(PRESETS))
      for (const layer of layers) {
        const { name, parts } = describeLayer(layer);
        for (const part of [name, ...parts]) expect(textOf(language, part)).not.toMatch(/train\.|\{/);
      }
  });

  it('lists settings and omits defaults', () => {
    const say = (layer: Layer): string => {
      const { name, parts } = describeLayer(layer);
      return [name, ...parts].map((part) => textOf('en', part)).join(' ');
    };
    const conv = { kind: 'conv', filters: 24, kernel: 4, padding: 'same', activation: 'relu' } as const;
    expect(say({ ...conv, stride: 2, batchNorm: true })).toBe(
      'Convolution 24 filters 4 × 4 stride 2 same padding batch norm ReLU',
    );
    expect(say({ ...conv, stride: 1, padding: 'valid', activation: 'linear', batchNorm: false })).toBe(
      'Convolution 24 filters 4 × 4',
    );
    expect(say({ kind: 'dropout', rate: 0.2 })).toBe('Dropout rate 0.2');
    expect(say({ kind: 'dense', units: 10, activation: 'softmax', batchNorm: false })).toBe(
      'Dense 10 units softmax',
    );
    expect(say({ kind: 'dense', units: 1, activation: 'linear', batchNorm: false })).toBe('Dense 1 unit');
    expect(say({ kind: 'dense', units: 1024, activation: 'linear', batchNorm: false })).toBe(
      'Dense 1,024 units',
    );
    expect(say({ kind: 'dense', units: NaN, activation: 'linear', batchNorm: false })).toBe('Dense – units');
  });

  it('formats shapes', () => {
    expect(shapeText([26, 26, 28], String)).toBe('26 × 26 × 28');
    expect(shapeText([4732], (size) => size.toLocaleString('en'))).toBe('4,732');
  });
});
