import { beforeEach, expect, test } from 'vitest';
import { nextTick } from 'vue';
import ValueList from '../../../../../../src/renderer/features/explore/filters/ValueList.vue';
import { useQueryStore } from '../../../../../../src/renderer/features/explore/query/query-store';
import { show } from '../../../../../support/component';
import { showSamples } from '../../../../../support/samples';

beforeEach(() => void showSamples());

function shown(column: 'split' | 'label') {
  const list = show(ValueList, { props: { column } });
  const choices = list.findAll('.choice');
  return {
    choices,
    counts: () => choices.map((choice) => choice.get('.count').text()),
    pressed: () => choices.map((choice) => choice.attributes('aria-pressed') === 'true'),
    bars: () =>
      choices.map((choice) => Number.parseFloat((choice.get('.bar').element as HTMLElement).style.scale)),
  };
}

test('shows the count of each value, with proportional bars', () => {
  const { choices, counts, bars } = shown('split');
  expect(choices.map((choice) => choice.get('.name').text())).toEqual(['Train', 'Test']);
  expect(counts()).toEqual(['8', '4']);
  expect(bars()).toEqual([1, 0.5]);
});

test('counts samples that pass the filters on other columns', async () => {
  const { setFilter } = useQueryStore();
  const { choices, counts } = shown('split');
  setFilter({ kind: 'values', column: 'label', values: [7] });
  await nextTick();
  expect(counts()).toEqual(['1', '2']);
  await choices[0]?.trigger('click');
  expect(counts()).toEqual(['1', '2']);
});

test('a click adds a value to the filter in ascending order, another one removes it, and with the last value the filter', async () => {
  const { query } = useQueryStore();
  const { choices, pressed } = shown('label');
  await choices[7]?.trigger('click');
  await choices[2]?.trigger('click');
  expect(query.value.filters).toEqual([{ kind: 'values', column: 'label', values: [2, 7] }]);
  expect(pressed().flatMap((isPressed, value) => (isPressed ? [value] : []))).toEqual([2, 7]);
  await choices[7]?.trigger('click');
  await choices[2]?.trigger('click');
  expect(query.value.filters).toEqual([]);
  expect(pressed()).not.toContain(true);
});

test('a value without samples has no bar', () => {
  expect(shown('label').bars()[5]).toBe(0);
});
