import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../../src/renderer/styles/tokens.css'), 'utf8');
const [light = '', afterDark = ''] = css.split(":root[data-theme='dark'] {");
const [dark = ''] = afterDark.split('}');

/**
 * Relative luminance of a token, as defined by WCAG 2; https://bottosson.github.io/posts/oklab gives the
 * matrices.
 */
function luminance(theme: string, name: string): number {
  const match = new RegExp(`${name}: oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)`).exec(theme);
  if (!match) throw new Error(`${name} is no oklch colour.`);
  const [lightness = 0, chroma = 0, hue = 0] = match.slice(1).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => Math.min(1, Math.max(0, value)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: string, one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(theme, one), luminance(theme, other)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

test('contrast meets WCAG', () => {
  const theme = '--a: oklch(100% 0 0); --b: oklch(0% 0 0);';
  expect(contrast(theme, '--a', '--b')).toBeCloseTo(21, 3);
});

const GROUNDS = {
  '--color-text': [
    'ground',
    'surface',
    'raised',
    'sunken',
    'cell',
    'cell-right',
    'cell-wrong',
    'accent-soft',
  ],
  '--color-text-soft': ['ground', 'surface', 'raised', 'sunken'],
  '--color-accent': ['ground', 'surface', 'raised', 'accent-soft'],
  '--color-on-accent': ['accent', 'accent-strong'],
  '--color-danger': ['raised', 'danger-soft'],
  '--color-warning': ['raised', 'warning-soft'],
};

test.each(
  Object.entries(GROUNDS).flatMap(([text, grounds]) =>
    grounds.map((ground) => [text, `--color-${ground}`] as const),
  ),
)('%s can be read on %s in both themes', (text, ground) => {
  for (const theme of [light, dark]) expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
});
