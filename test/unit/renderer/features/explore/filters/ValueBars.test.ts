import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import ValueBars from '../../../../../../src/renderer/features/explore/filters/ValueBars.vue';
import ValueList from '../../../../../../src/renderer/features/explore/filters/ValueList.vue';
import { useQueryStore } from '../../../../../../src/renderer/features/explore/query/query-store';
import { show } from '../../../../../support/component';
import { showSamples } from '../../../../../support/samples';

const shown = () => show(ValueBars, { props: { column: 'label' } });

test('shows the count of each label, and follows the other filters', async () => {
  const { setFilter } = useQueryStore();
  showSamples();
  const bars = shown();
  const said = () => bars.findAll('.choice').map((choice) => choice.attributes('aria-label'));
  expect(said().slice(0, 3)).toEqual(['0: 1 sample', '1: 2 samples', '2: 3 samples']);
  setFilter({ kind: 'values', column: 'split', values: [1] });
  await nextTick();
  expect(said().slice(0, 3)).toEqual(['0: 0 samples', '1: 0 samples', '2: 0 samples']);
});

test('selects a label and indicates that', async () => {
  const { query } = useQueryStore();
  showSamples();
  const bar = shown().get('[data-testid=label-7]');
  await bar.trigger('click');
  expect(bar.attributes('aria-pressed')).toBe('true');
  expect(query.value.filters).toEqual([{ kind: 'values', column: 'label', values: [7] }]);
});

test.each([
  ['names of more than one letter', Array.from('0123456789', (digit) => `class ${digit}`)],
  ['more than ten labels', Array.from('0123456789ab')],
])('is a list if there are %s', (_, classes) => {
  showSamples(classes);
  expect(shown().findComponent(ValueList).exists()).toBe(true);
});
