import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import WriterField from '../../../../../../src/renderer/features/explore/filters/WriterField.vue';
import { useQueryStore } from '../../../../../../src/renderer/features/explore/query/query-store';
import { show } from '../../../../../support/component';

function shown(language: 'en' | 'zh-CN' = 'en') {
  show(WriterField, { language });
  const field = document.querySelector<HTMLInputElement>('[data-testid=writer]')!;
  const type = async (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await nextTick();
  };
  return { field, type };
}

const problem = () => document.querySelector('[role=alert]');
const ofWriters = (...values: number[]) => ({ kind: 'values' as const, column: 'writer' as const, values });

test.each([
  ['en', 'Writer', 'Any, or a number'],
  ['zh-CN', '书写者', '全部，或输入编号'],
] as const)('has the placeholder for everyone in %s when empty', (language, label, placeholder) => {
  const { field } = shown(language);
  expect([field.getAttribute('aria-label'), field.placeholder, field.value]).toEqual([
    label,
    placeholder,
    '',
  ]);
  expect(problem()).toBeNull();
});

test.each([
  ['0', 0],
  [' 312 ', 312],
  ['9999', 9999],
])('"%s" filters by writer %i, in addition to the other filters', async (text, writer) => {
  const { query, setFilter } = useQueryStore();

  setFilter({ kind: 'values', column: 'label', values: [7] });
  await shown().type(text);
  expect(query.value.filters).toEqual([{ kind: 'values', column: 'label', values: [7] }, ofWriters(writer)]);
  expect(problem()).toBeNull();
});

test('another number replaces the first, and an empty field removes the filter', async () => {
  const { query } = useQueryStore();

  const { type } = shown();
  await type('312');
  await type('7');
  expect(query.value.filters).toEqual([ofWriters(7)]);
  await type('  ');
  expect(query.value.filters).toEqual([]);
});

test.each(['10000', '-1', '1.5', 'Anna'])(
  '"%s" is no writer: that is said, and the filter stays as it was',
  async (text) => {
    const { query } = useQueryStore();

    const { field, type } = shown();
    await type('312');
    await type(text);
    expect(query.value.filters).toEqual([ofWriters(312)]);
    expect(problem()?.textContent.trim()).toBe('Enter a number from 0 to 9,999.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toBe(problem()?.id);
    await type('313');
    expect(problem()).toBeNull();
    expect(field.getAttribute('aria-invalid')).toBe('false');
    expect(field.hasAttribute('aria-describedby')).toBe(false);
  },
);

test('shows the writer of the filter, and is empty without one', async () => {
  const { clearFilters, setFilter } = useQueryStore();

  setFilter(ofWriters(1204));
  const { field, type } = shown();
  expect(field.value).toBe('1204');
  await type('x');
  setFilter(ofWriters(8));
  await nextTick();
  expect(field.value).toBe('8');
  expect(problem()).toBeNull();
  clearFilters();
  await nextTick();
  expect(field.value).toBe('');
});

test('is empty for several writers', () => {
  const { setFilter } = useQueryStore();

  setFilter(ofWriters(3, 4));
  expect(shown().field.value).toBe('');
});
