import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { featureLocales, i18n, type Texts } from '../../../../src/renderer/locales';

function flat(texts: Texts, prefix = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

/** Keys, each once: those of texts with a singular and a plural occur twice. */
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(Object.entries(featureLocales))('the texts of %s', (_, locale) => {
  const english = new Map(flat(locale.en));
  const chinese = new Map(flat(locale['zh-CN']));

  it('have the same keys in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are not empty, and have the same parameters', () => {
    for (const [key, text] of english) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(chinese.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });
});

it('singular and plural differ', () => {
  const { t } = i18n.global;
  const said = (count: number): string => t('explore.shown', { count: count.toLocaleString('en') }, count);
  expect([0, 1, 2, 70_000].map(said)).toEqual(['0 samples', '1 sample', '2 samples', '70,000 samples']);
});

it('every text that a component requests by its full key exists', () => {
  const source = join(import.meta.dirname, '../../../../src/renderer');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const asked = files
    .filter((file) => /\.(vue|ts)$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(source, file), 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(
        ([, key]) => key ?? '',
      ),
    );
  expect(asked.length).toBeGreaterThan(30);
  for (const key of asked) expect(i18n.global.te(key, 'en'), key).toBe(true);
});
