import { afterEach, beforeEach, expect, test } from 'vitest';
import { nextTick } from 'vue';
import SavedViews from '../../../../../../src/renderer/features/explore/filters/SavedViews.vue';
import { query, setQuery } from '../../../../../../src/renderer/features/explore/query/query-store';
import { keepView, removeView, savedViews } from '../../../../../../src/renderer/features/explore/memory';
import { toasts } from '../../../../../../src/renderer/ui/toasts';
import { EMPTY_MEMORY } from '../../../../../../src/shared/explore/memory';
import type { Query } from '../../../../../../src/shared/explore/query';
import { app, show, until } from '../../../../../support/component';
import { showNoSamples } from '../../../../../support/samples';

const SEVENS: Query = { filters: [{ kind: 'values', column: 'label', values: [7] }], sort: [] };
const WIDEST: Query = { filters: [], sort: [{ column: 'width', isFalling: true }] };

beforeEach(() => {
  app.answer('explorer:read', () => ({ ok: true, value: EMPTY_MEMORY }));
  app.answer('explorer:keep', () => ({ ok: true, value: undefined }));
});
afterEach(async () => {
  showNoSamples();
  app.answer('explorer:keep', () => ({ ok: true, value: undefined }));
  for (const view of savedViews.value) await removeView(view);
});

const sheet = () => document.querySelector<HTMLElement>('.sheet')!;
const button = (text: string) =>
  [...sheet().querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === text,
  );
const names = () => [...sheet().querySelectorAll('.show')].map((each) => each.textContent);

async function opened() {
  show(SavedViews);
  document.querySelector<HTMLButtonElement>('[data-testid=saved-views]')?.click();
  await until(() => expect(sheet()).not.toBeNull());
  const field = sheet().querySelector<HTMLInputElement>('input')!;
  const type = async (name: string) => {
    field.value = name;
    field.dispatchEvent(new Event('input'));
    await nextTick();
  };
  const keep = async (name: string) => {
    await type(name);
    sheet()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await nextTick();
  };
  return { field, type, keep };
}

test('there is nothing to save where nothing is filtered or sorted', async () => {
  const { field, keep } = await opened();
  expect(field.disabled).toBe(true);
  expect(field.placeholder).toBe('Filter or sort first');
  await keep('All');
  expect(app.requests('explorer:keep')).toEqual([]);
});

test('a view is saved under its name without spaces around it, in the order of names', async () => {
  await keepView('Wide', WIDEST);
  setQuery(SEVENS);
  const { field, keep } = await opened();
  await keep('  Sevens ');
  await until(() => expect(names()).toEqual(['Sevens', 'Wide']));
  expect(app.requests('explorer:keep').at(-1)?.views[0]).toEqual({ name: 'Sevens', query: SEVENS });
  await until(() => expect(field.value).toBe(''));
});

test('a name that is taken offers to replace its view', async () => {
  await keepView('Mine', WIDEST);
  setQuery(SEVENS);
  const { keep, type } = await opened();
  await type('Mine');
  expect(button('Replace')?.disabled).toBe(false);
  await keep('Mine');
  await until(() => expect(savedViews.value).toEqual([{ name: 'Mine', query: SEVENS }]));
});

test('choosing a view shows it and closes the list', async () => {
  await keepView('Sevens', SEVENS);
  await opened();
  button('Sevens')?.click();
  expect(query.value).toEqual(SEVENS);
  await until(() => expect(sheet()).toBeNull());
});

test('a view that was removed can be put back', async () => {
  await keepView('Sevens', SEVENS);
  await keepView('Wide', WIDEST);
  await opened();
  button('Remove Sevens')?.click();
  await until(() => expect(names()).toEqual(['Wide']));
  expect(toasts.value[0]?.text).toBe('Sevens was removed.');
  toasts.value[0]?.action?.run();
  await until(() => expect(names()).toEqual(['Sevens', 'Wide']));
});

test('a view that cannot be saved is not listed, and its name stays to be tried again', async () => {
  app.answer('explorer:keep', () => ({ ok: false, failure: { code: 'disk-full' } }));
  setQuery(SEVENS);
  const { field, keep } = await opened();
  await keep('Sevens');
  await until(() => expect(toasts.value[0]?.tone).toBe('problem'));
  expect(names()).toEqual([]);
  expect(field.value).toBe('Sevens');
});

test('a view that cannot be removed stays in the list', async () => {
  await keepView('Sevens', SEVENS);
  await opened();
  app.answer('explorer:keep', () => ({ ok: false, failure: { code: 'disk-full' } }));
  button('Remove Sevens')?.click();
  await until(() => expect(toasts.value.map(({ tone }) => tone)).toEqual(['problem']));
  await until(() => expect(names()).toEqual(['Sevens']));
});
