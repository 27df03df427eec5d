import { beforeEach, expect, test } from 'vitest';
import { nextTick } from 'vue';
import RangeHistogram from '../../../../../../src/renderer/features/explore/filters/RangeHistogram.vue';
import { RANGE_BINS } from '../../../../../../src/renderer/features/explore/query/bins';
import { useQueryStore } from '../../../../../../src/renderer/features/explore/query/query-store';
import { show } from '../../../../../support/component';
import { showSamples } from '../../../../../support/samples';

const { edges } = RANGE_BINS.width;

beforeEach(() => void showSamples());

async function shown() {
  const histogram = show(RangeHistogram, { props: { column: 'width' } });
  await nextTick();
  const [from, to] = histogram.findAll('[role=slider]');
  const press = async (which: typeof from, key: string) => {
    which?.element.dispatchEvent(new FocusEvent('focus'));
    await which?.trigger('keydown', { key });
  };
  return { histogram, from, to, press };
}

test('its keys move the ends of the filter by one bar, and remove the filter if it covers the whole range', async () => {
  const { query } = useQueryStore();
  const { from, to, press } = await shown();
  await press(from, 'ArrowRight');
  expect(query.value.filters).toEqual([{ kind: 'range', column: 'width', from: edges[1], to: null }]);
  await press(to, 'ArrowLeft');
  expect(query.value.filters).toEqual([{ kind: 'range', column: 'width', from: edges[1], to: edges[23] }]);
  await press(to, 'End');
  await press(from, 'Home');
  expect(query.value.filters).toEqual([]);
});

test('the ends have names, and values with a unit', async () => {
  const { from, to } = await shown();
  expect([from, to].map((end) => end?.attributes('aria-label'))).toEqual([
    'Stroke width, minimum',
    'Stroke width, maximum',
  ]);
  expect(from?.attributes('aria-valuetext')).toMatch(/^[\d.]+ px$/);
});

test('follows the filter, which has at least one bar', async () => {
  const { query, setFilter } = useQueryStore();
  const { histogram, from, to, press } = await shown();
  setFilter({ kind: 'range', column: 'width', from: edges[5] ?? 0, to: edges[6] ?? 0 });
  await nextTick();
  expect([from, to].map((end) => end?.attributes('aria-valuenow'))).toEqual(['5', '6']);
  expect(histogram.findAll('.bar.chosen')).toHaveLength(1);
  await press(from, 'ArrowRight');
  expect(query.value.filters).toMatchObject([{ from: edges[5], to: edges[6] }]);
});

test('samples within the range pass', async () => {
  const { numbers } = useQueryStore();
  const { from, press } = await shown();
  await press(from, 'ArrowRight');
  const least = edges[1] ?? 0;
  expect([...numbers.value]).toEqual(
    Array.from({ length: 12 }, (_, at) => at).filter((at) => at / 4 >= least),
  );
});
