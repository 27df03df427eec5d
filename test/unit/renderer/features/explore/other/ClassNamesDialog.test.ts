import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { h, nextTick, shallowRef } from 'vue';
import { useDataStore } from '../../../../../../src/renderer/entities/dataset/data-store';
import { useMemoryStore } from '../../../../../../src/renderer/features/explore/memory';
import ClassNamesDialog from '../../../../../../src/renderer/features/explore/other/ClassNamesDialog.vue';
import { useOtherStore } from '../../../../../../src/renderer/features/explore/other/other-store';
import { toasts } from '../../../../../../src/renderer/ui/toasts';
import type { OtherDataset } from '../../../../../../src/shared/contract/other-data';
import { DEFAULT_SETTINGS } from '../../../../../../src/shared/contract/settings';
import { app, show, until } from '../../../../../support/component';
import { idOf } from '../../../../../support/summaries';

/** Four 2x2 images of three classes. */
const GARMENTS: OtherDataset = {
  id: idOf(341),
  name: 'garments',
  digest: 'a1',
  width: 2,
  height: 2,
  classes: 3,
  parts: [{ name: 'train', split: 'train', count: 4 }],
  untrainable: 'size',
};

const open = shallowRef(false);

beforeEach(async () => {
  const { openOther } = useOtherStore();

  app.answer('views:list', () => ({ ok: true, value: [] }));
  app.answer('class-names:list', () => ({
    ok: true,
    value: [{ digest: GARMENTS.digest, names: ['Shirt', '', 'Boot'] }],
  }));
  app.answerWithChange('class-names:save', 'class-names:changed', (named) => ({
    changed: [named],
    removed: [],
  }));
  app.answer('settings:change', (change) => ({
    ok: true,
    value: { ...DEFAULT_SETTINGS, view: change.view ?? 'draw' },
  }));
  app.answer('datasets:open', () => ({ ok: true, value: GARMENTS }));
  app.answer('datasets:close', () => ({ ok: true, value: undefined }));
  vi.stubGlobal('fetch', (path: string) => {
    const bytes = new Uint8Array(path.endsWith('labels') ? 4 : 16);
    return Promise.resolve({ ok: true, body: new Blob([bytes]).stream() });
  });
  await openOther();
});
afterEach(() => {
  open.value = false;
  vi.unstubAllGlobals();
});

async function opened(language: 'en' | 'zh-CN' = 'en') {
  show(
    {
      render: () =>
        h(ClassNamesDialog, {
          open: open.value,
          'onUpdate:open': (isOpen: boolean) => (open.value = isOpen),
        }),
    },
    { language },
  );
  await reopen();
}

/** The names are read when the dialog opens, not before. */
async function reopen() {
  open.value = true;
  await until(() => expect(fields()).toHaveLength(3));
}

const dialog = () => document.querySelector('.dialog');
const fields = () => [...(dialog()?.querySelectorAll<HTMLInputElement>('.name input') ?? [])];
const values = () => fields().map(({ value }) => value);
const type = async (label: number, name: string) => {
  const field = fields()[label]!;
  field.value = name;
  field.dispatchEvent(new Event('input'));
  await nextTick();
};
const button = (text: string) =>
  [...(dialog()?.querySelectorAll<HTMLButtonElement>('.dialog-actions button') ?? [])].find(
    (each) => each.textContent.trim() === text,
  );
const lastSaved = () => app.requests('class-names:save').at(-1)?.names;

test.each([
  ['en', 'Name classes…', 'Names are saved with this dataset.', ['Cancel', 'Use these names']],
  ['zh-CN', '命名类别…', '名称将随该数据集保存。', ['取消', '使用这些名称']],
] as const)('asks in %s for a name of each class', async (language, title, text, buttons) => {
  await opened(language);
  expect(dialog()?.querySelector('.dialog-title')?.textContent).toBe(title);
  expect(dialog()?.querySelector('.dialog-description')?.textContent).toBe(text);
  expect(buttons.map((name) => button(name) !== undefined)).toEqual([true, true]);
  expect([...(dialog()?.querySelectorAll('.name .numeric') ?? [])].map((each) => each.textContent)).toEqual([
    '0',
    '1',
    '2',
  ]);
});

test('shows existing names, and the number as placeholder for classes without one', async () => {
  await opened();
  expect(values()).toEqual(['Shirt', '', 'Boot']);
  expect(fields()[1]?.placeholder).toBe('1');
  await until(() => expect(document.activeElement).toBe(fields()[0]));
});

test('saves the trimmed names with the dataset', async () => {
  const { dataset } = useDataStore();

  await opened();
  await type(1, '  Hat ');
  await type(2, ' ');
  button('Use these names')?.click();
  await until(() => expect(dialog()).toBeNull());
  expect(dataset.value?.classes).toEqual(['Shirt', 'Hat', '2']);
  expect(lastSaved()).toEqual(['Shirt', 'Hat', '']);
  await reopen();
  expect(values()).toEqual(['Shirt', 'Hat', '']);
});

test('the Return key saves too', async () => {
  const { dataset } = useDataStore();

  await opened();
  await type(0, 'Coat');
  dialog()
    ?.querySelector('form')
    ?.dispatchEvent(new Event('submit', { cancelable: true }));
  await until(() => expect(dialog()).toBeNull());
  expect(dataset.value?.classes).toEqual(['Coat', '1', 'Boot']);
});

test('cancelling changes nothing and discards the entered names', async () => {
  const { dataset } = useDataStore();

  await opened();
  const before = app.requests('class-names:save').length;
  await type(0, 'Coat');
  button('Cancel')?.click();
  await until(() => expect(dialog()).toBeNull());
  expect(dataset.value?.classes).toEqual(['Shirt', '1', 'Boot']);
  expect(app.requests('class-names:save')).toHaveLength(before);
  await reopen();
  expect(values()).toEqual(['Shirt', '', 'Boot']);
});

test('the length of a name is limited', async () => {
  const { classNamesOf } = useMemoryStore();

  const longest = 'W'.repeat(40);
  await opened();
  expect(fields().map(({ maxLength }) => maxLength)).toEqual([40, 40, 40]);
  await type(0, longest);
  button('Use these names')?.click();
  await until(() => expect(classNamesOf(GARMENTS.digest)?.[0]).toBe(longest));
  expect(lastSaved()?.[0]).toBe(longest);
});

test('a failure to save is shown in a message, and the classes keep their names', async () => {
  const { dataset } = useDataStore();

  app.answer('class-names:save', () => ({ ok: false, failure: { code: 'disk-full' } }));
  await opened();
  await type(0, 'Coat');
  button('Use these names')?.click();
  await until(() =>
    expect(toasts.value.map(({ text }) => text)).toEqual(['The disk is full. Nothing was changed.']),
  );
  expect(dataset.value?.classes).toEqual(['Shirt', '1', 'Boot']);
  await reopen();
  expect(values()).toEqual(['Shirt', '', 'Boot']);
});
