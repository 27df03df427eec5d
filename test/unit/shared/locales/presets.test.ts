import { expect, it } from 'vitest';
import { englishTitle, presetTexts } from '../../../../src/shared/locales/presets';
import { PRESET_IDS } from '../../../../src/shared/recipe/presets';

it.each([
  ['Article', 'Keras tutorial CNN'],
  ['Best', 'Inkling CNN (best)'],
  ['Article (edited) 2', 'Keras tutorial CNN (edited) 2'],
  ['Bestiary', 'Bestiary'],
  ['Mine', 'Mine'],
])('%s is shown as %s', (name, title) => {
  expect(englishTitle(name)).toBe(title);
});

it.each(['en', 'zh-CN'] as const)('no two presets have one name in %s', (language) => {
  const names = PRESET_IDS.map((id) => presetTexts[language][id].name);
  expect(new Set(names).size).toBe(PRESET_IDS.length);
});
