import { expect, it } from 'vitest';
import { createI18n } from 'vue-i18n';
import { locale } from '../../../../../../src/renderer/features/train/locale';
import { settingText } from '../../../../../../src/renderer/features/train/table/setting-text';
import type { DifferingField } from '../../../../../../src/renderer/features/train/table/recipe-differences';
import { formatsOf } from '../../../../../../src/renderer/ui/format';
import type { Language } from '../../../../../../src/shared/contract/settings';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';
import { NO_AUGMENTATION, type Recipe } from '../../../../../../src/shared/recipe/recipe';

const { article, best } = PRESETS;
const zoomed: Recipe = { ...article, augmentation: { ...NO_AUGMENTATION, zoom: 0.12 } };

function say(recipe: Recipe, field: DifferingField, language: Language): string {
  const { t } = createI18n({
    legacy: false,
    locale: language,
    messages: { en: { train: locale.en }, 'zh-CN': { train: locale['zh-CN'] } },
  }).global;
  return settingText(recipe, field, {
    recipe: ({ name }) => name,
    t: (key, values) => t(key, values ?? {}),
    ...formatsOf(language),
  });
}

it.each<[Recipe, DifferingField, string, string]>([
  [article, 'epochs', '10', '10'],
  [article, 'augmentation', '–', '–'],
  [article, 'weightAveraging', '–', '–'],
  [best, 'weightAveraging', '0.999', '0.999'],
  [article, 'validation', 'None', '无'],
  [best, 'validation', 'By writer 10%', '按书写者 10%'],
  [zoomed, 'augmentation', 'Zoom 12%', '缩放 12%'],
])('%o: %s', (recipe, field, english, chinese) => {
  expect(say(recipe, field, 'en')).toBe(english);
  expect(say(recipe, field, 'zh-CN')).toBe(chinese);
});

it('labels every number of a setting, translated', () => {
  expect(say(best, 'learningRate', 'en')).toBe('Cosine, Learning rate 0.003, Warm-up epochs 1');
  expect(say(article, 'optimizer', 'en')).toMatch(/^Adam, Beta 1 0\.9, Beta 2 0\.999, Epsilon 10⁻⁷$/);
  expect(say(best, 'augmentation', 'en')).toContain('Rotation 12°, Shift 2 px');
  for (const field of ['learningRate', 'optimizer', 'augmentation'] as const)
    expect(say(best, field, 'zh-CN')).not.toMatch(/train\.|Cosine|rate|Rotation|Shift|, /);
});
