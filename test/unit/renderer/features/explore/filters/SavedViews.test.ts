import { beforeEach, expect, test } from 'vitest';
import { nextTick } from 'vue';
import SavedViews from '../../../../../../src/renderer/features/explore/filters/SavedViews.vue';
import { useQueryStore } from '../../../../../../src/renderer/features/explore/query/query-store';
import { useMemoryStore } from '../../../../../../src/renderer/features/explore/memory';
import { toasts } from '../../../../../../src/renderer/ui/toasts';
import type { Query } from '../../../../../../src/shared/explore/query';
import { app, show, until } from '../../../../../support/component';

const SEVENS: Query = { filters: [{ kind: 'values', column: 'label', values: [7] }], sort: [] };
const WIDEST: Query = { filters: [], sort: [{ column: 'width', isDescending: true }] };

beforeEach(() => {
  app.answer('views:list', () => ({ ok: true, value: [] }));
  app.answer('class-names:list', () => ({ ok: true, value: [] }));
  app.answerWithChange('views:save', 'views:changed', (view) => ({ changed: [view], removed: [] }));
  app.answerWithChange('views:remove', 'views:changed', ({ name }) => ({ changed: [], removed: [name] }));
});
const panel = () => document.querySelector<HTMLElement>('.panel')!;
const button = (text: string) =>
  [...panel().querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === text,
  );
const names = () => [...panel().querySelectorAll('.show')].map((each) => each.textContent);

async function opened() {
  show(SavedViews);
  document.querySelector<HTMLButtonElement>('[data-testid=saved-views]')?.click();
  await until(() => expect(panel()).not.toBeNull());
  const field = panel().querySelector<HTMLInputElement>('input')!;
  const type = async (name: string) => {
    field.value = name;
    field.dispatchEvent(new Event('input'));
    await nextTick();
  };
  const save = async (name: string) => {
    await type(name);
    panel()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await nextTick();
  };
  return { field, type, save };
}

test('saving is disabled without filters and sort order', async () => {
  const { field, save } = await opened();
  expect(field.disabled).toBe(true);
  expect(field.placeholder).toBe('Filter or sort first');
  await save('All');
  expect(app.requests('views:save')).toEqual([]);
});

test('a view is saved under its trimmed name, in the order of names', async () => {
  const { setQuery } = useQueryStore();
  const { saveView } = useMemoryStore();
  await saveView('Wide', WIDEST);
  setQuery(SEVENS);
  const { field, save } = await opened();
  await save('  Sevens ');
  await until(() => expect(names()).toEqual(['Sevens', 'Wide']));
  expect(app.requests('views:save').at(-1)).toEqual({ name: 'Sevens', query: SEVENS });
  await until(() => expect(field.value).toBe(''));
});

test('an existing name offers to replace its view', async () => {
  const { setQuery } = useQueryStore();
  const { saveView, savedViews } = useMemoryStore();
  await saveView('Mine', WIDEST);
  setQuery(SEVENS);
  const { save, type } = await opened();
  await type('Mine');
  expect(button('Replace')?.disabled).toBe(false);
  await save('Mine');
  await until(() => expect(savedViews.value).toEqual([{ name: 'Mine', query: SEVENS }]));
});

test('choosing a view applies it and closes the list', async () => {
  const { query } = useQueryStore();
  const { saveView } = useMemoryStore();
  await saveView('Sevens', SEVENS);
  await opened();
  button('Sevens')?.click();
  expect(query.value).toEqual(SEVENS);
  await until(() => expect(panel()).toBeNull());
});

test('a removed view can be restored', async () => {
  const { saveView } = useMemoryStore();
  await saveView('Sevens', SEVENS);
  await saveView('Wide', WIDEST);
  await opened();
  button('Remove Sevens')?.click();
  await until(() => expect(names()).toEqual(['Wide']));
  expect(toasts.value[0]?.text).toBe('Sevens was removed.');
  toasts.value[0]?.action?.run();
  await until(() => expect(names()).toEqual(['Sevens', 'Wide']));
});

test('a view that cannot be saved is not listed, and its name stays in the field', async () => {
  app.answer('views:save', () => ({ ok: false, failure: { code: 'disk-full' } }));
  useQueryStore().setQuery(SEVENS);
  const { field, save } = await opened();
  await save('Sevens');
  await until(() => expect(toasts.value[0]?.tone).toBe('problem'));
  expect(names()).toEqual([]);
  expect(field.value).toBe('Sevens');
});

test('a view that cannot be removed stays in the list', async () => {
  await useMemoryStore().saveView('Sevens', SEVENS);
  await opened();
  app.answer('views:remove', () => ({ ok: false, failure: { code: 'disk-full' } }));
  button('Remove Sevens')?.click();
  await until(() => expect(toasts.value.map(({ tone }) => tone)).toEqual(['problem']));
  await until(() => expect(names()).toEqual(['Sevens']));
});
