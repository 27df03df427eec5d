import { expect, test } from 'vitest';
import FilterHead from '../../../../../../src/renderer/features/explore/filters/FilterHead.vue';
import { useQueryStore } from '../../../../../../src/renderer/features/explore/query/query-store';
import { show } from '../../../../../support/component';

function shown(language: 'en' | 'zh-CN' = 'en') {
  const head = show(FilterHead, { props: { column: 'width' }, language });
  return { head, sort: head.get('[data-testid=sort-width]') };
}

test('its button cycles through ascending, descending and unsorted, and describes the next state', async () => {
  const { query } = useQueryStore();
  const { head, sort } = shown();
  expect(head.get('h3').text()).toBe('Stroke width');
  const states = [];
  for (let press = 0; press < 4; press++) {
    states.push([sort.attributes('aria-label'), sort.classes('sorted'), query.value.sort]);
    await sort.trigger('click');
  }
  expect(states).toEqual([
    ['Sort by Stroke width', false, []],
    ['Stroke width: ascending. Click for descending.', true, [{ column: 'width', isDescending: false }]],
    ['Stroke width: descending. Click to stop sorting.', true, [{ column: 'width', isDescending: true }]],
    ['Sort by Stroke width', false, []],
  ]);
});

test('a secondary sort key is indicated, and becomes the primary one on click', async () => {
  const { query, toggleSort } = useQueryStore();
  toggleSort('width');
  toggleSort('label');
  const { sort } = shown();
  expect(sort.classes('sorted')).toBe(true);
  await sort.trigger('click');
  expect(query.value.sort.map(({ column }) => column)).toEqual(['width', 'label']);
});

test('is translated', () => {
  const { head, sort } = shown('zh-CN');
  expect(head.text() + (sort.attributes('aria-label') ?? '')).not.toMatch(/[a-z]{2}/i);
});
