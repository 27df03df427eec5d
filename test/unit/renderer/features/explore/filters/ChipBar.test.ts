import { beforeEach, expect, test } from 'vitest';
import { nextTick } from 'vue';
import ChipBar from '../../../../../../src/renderer/features/explore/filters/ChipBar.vue';
import { useQueryStore } from '../../../../../../src/renderer/features/explore/query/query-store';
import { show } from '../../../../../support/component';
import { showSamples } from '../../../../../support/samples';

beforeEach(() => void showSamples());

function shown() {
  const bar = show(ChipBar);
  return {
    bar,
    texts: () => bar.findAll('.text').map((chip) => chip.text()),
    remove: (text: string) => bar.get(`[aria-label="Remove filter: ${text}"]`).trigger('click'),
  };
}

test('is not rendered without filters or a sort order', () => {
  expect(shown().bar.find('[data-testid=chips]').exists()).toBe(false);
});

test('describes each filter and each sort key, for any number of values', () => {
  const { setFilter, setSubset, toggleSort } = useQueryStore();
  setFilter({ kind: 'values', column: 'label', values: [1, 7] });
  setFilter({ kind: 'values', column: 'predicted', values: [0, 1, 2, 3, 4, 5] });
  setFilter({ kind: 'range', column: 'width', from: 2, to: 3.5 });
  setFilter({ kind: 'range', column: 'slant', from: null, to: -10 });
  setSubset([1, 2], 'Label issues');
  toggleSort('width');
  expect(shown().texts()).toEqual([
    'Label: 1, 7',
    'Predicted: 6 values',
    'Stroke width: 2 px to 3.5 px',
    'Slant: below −10°',
    'Label issues',
    'Stroke width ↑',
  ]);
});

test('removes one filter and keeps the others', async () => {
  const { query, setFilter, toggleSort } = useQueryStore();
  setFilter({ kind: 'values', column: 'label', values: [7] });
  setFilter({ kind: 'values', column: 'split', values: [1] });
  toggleSort('width');
  const { texts, remove } = shown();
  await remove('Label: 7');
  expect(texts()).toEqual(['Split: Test', 'Stroke width ↑']);
  await remove('Stroke width ↑');
  expect(query.value).toEqual({ filters: [{ kind: 'values', column: 'split', values: [1] }], sort: [] });
});

test('offers to clear two filters at once, which keeps the sort order', async () => {
  const { setFilter, toggleSort } = useQueryStore();
  toggleSort('width');
  setFilter({ kind: 'values', column: 'label', values: [7] });
  const { bar, texts } = shown();
  expect(bar.find('.clear').exists()).toBe(false);
  setFilter({ kind: 'values', column: 'split', values: [1] });
  await nextTick();
  await bar.get('.clear').trigger('click');
  expect(texts()).toEqual(['Stroke width ↑']);
});
