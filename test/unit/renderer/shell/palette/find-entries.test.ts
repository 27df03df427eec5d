import { expect, test } from 'vitest';
import { findEntries, startEntries } from '../../../../../src/renderer/shell/palette/find-entries';
import type { PaletteEntry, PaletteProvider } from '../../../../../src/renderer/palette';

const entry = (id: string, label: string, more: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id,
  label,
  enabled: true,
  run: () => undefined,
  ...more,
});
const providers: PaletteProvider[] = [
  {
    entries: () => [
      entry('a', 'Copy', { enabled: false }),
      entry('b', 'Copy as Image'),
      entry('c', '打开', { keywords: 'Open' }),
    ],
  },
  {
    answers: (text) =>
      /^\d+$/.test(text)
        ? [entry(`train ${text}`, `Go to ${text}`)]
        : /^train \d+$/.test(text)
          ? [entry(text, text)]
          : [],
  },
];
const ids = (entries: readonly PaletteEntry[]) => entries.map(({ id }) => id);

test('enabled entries precede disabled ones, and further terms match too', () => {
  expect(ids(findEntries(providers, 'copy'))).toEqual(['b', 'a']);
  expect(ids(findEntries(providers, 'open'))).toEqual(['c']);
  expect(ids(findEntries(providers, ' 7777 '))).toEqual(['train 7777']);
  expect(findEntries(providers, 'nothing')).toEqual([]);
});

test('recent entries precede others, including answers; removed ones are omitted', () => {
  const { recent, others } = startEntries(providers, ['train 7777', 'c', 'gone']);
  expect(ids(recent)).toEqual(['train 7777', 'c']);
  expect(ids(others)).toEqual(['a', 'b']);
});
