import { expect, test, vi } from 'vitest';
import { mainTexts } from '../../../../src/main/locales';
import { textMenuTemplate } from '../../../../src/main/menu/text-menu';

vi.mock('electron', () => ({}));

const menuFor = (isEditable: boolean, selectionText: string) =>
  textMenuTemplate({ isEditable, selectionText }, mainTexts.en)
    .filter(({ enabled }) => enabled !== false)
    .flatMap(({ role }) => role ?? []);

test('a field can be cut, copied and pasted', () => {
  expect(menuFor(true, 'abc')).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  expect(menuFor(true, '')).toEqual(['paste', 'selectAll']);
});

test('read-only text can only be copied, and only if some is selected', () => {
  expect(menuFor(false, 'abc')).toEqual(['copy']);
  expect(menuFor(false, '')).toEqual([]);
});
