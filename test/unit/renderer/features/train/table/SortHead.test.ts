import { expect, test } from 'vitest';
import { defineComponent, h, shallowRef } from 'vue';
import SortHead from '../../../../../../src/renderer/features/train/table/SortHead.vue';
import { NEWEST_FIRST, type Order } from '../../../../../../src/renderer/features/train/table/sort-runs';
import { show } from '../../../../../support/component';

function shown() {
  const order = shallowRef<Order>(NEWEST_FIRST);
  const Table = defineComponent(
    () => () =>
      h(
        'table',
        h(
          'tr',
          h(SortHead, {
            modelValue: order.value,
            'onUpdate:modelValue': (next: Order) => (order.value = next),
          }),
        ),
      ),
  );
  const table = show(Table);
  return {
    order,
    press: (column: string) => table.get(`[data-testid=runs-sort-${column}]`).trigger('click'),
    sorted: () => table.findAll('th').map((head) => head.attributes('aria-sort')),
  };
}

test('starts names at A and figures with the largest, and reverses on a second click', async () => {
  const { order, press } = shown();
  const orders: Order[] = [];
  for (const column of ['recipe', 'recipe', 'accuracy', 'accuracy', 'accuracy']) {
    await press(column);
    orders.push(order.value);
  }
  expect(orders).toEqual([
    { column: 'recipe', isDescending: false },
    { column: 'recipe', isDescending: true },
    { column: 'accuracy', isDescending: true },
    { column: 'accuracy', isDescending: false },
    { column: 'accuracy', isDescending: true },
  ]);
});

test('one column indicates how it is sorted', async () => {
  const { press, sorted } = shown();
  expect(sorted()).toEqual(['descending', undefined, undefined, undefined, undefined]);
  await press('recipe');
  expect(sorted()).toEqual([undefined, 'ascending', undefined, undefined, undefined]);
});
