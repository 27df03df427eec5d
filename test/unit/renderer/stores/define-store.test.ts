import { onScopeDispose, shallowRef, watch } from 'vue';
import { expect, test, vi } from 'vitest';
import { defineStore, resetStores } from '../../../../src/renderer/stores/define-store';
import { app } from '../../../support/component';

test('a store is created once at its first use, from the API', () => {
  const create = vi.fn(() => ({ count: shallowRef(0) }));
  const useCounter = defineStore(create);
  expect(create).not.toHaveBeenCalled();
  useCounter().count.value = 3;
  expect(useCounter().count.value).toBe(3);
  expect(create.mock.calls).toEqual([[app.api]]);
});

test('watchers and listeners of a store end on reset, and the next use creates it again', () => {
  const count = shallowRef(0);
  const seen = vi.fn();
  const ended = vi.fn();
  const useWatcher = defineStore(() => {
    watch(count, seen, { flush: 'sync' });
    onScopeDispose(ended);
    return { begun: performance.now() };
  });
  const first = useWatcher();
  resetStores();
  count.value += 1;
  expect(seen).not.toHaveBeenCalled();
  expect(ended).toHaveBeenCalledOnce();
  expect(useWatcher()).not.toBe(first);
});

test('a store uses another, which is created first', () => {
  const order: string[] = [];
  const useFirst = defineStore(() => {
    order.push('first');
    return { value: 1 };
  });
  const useSecond = defineStore(() => {
    const { value } = useFirst();
    order.push('second');
    return { value: value + 1 };
  });
  expect(useSecond().value).toBe(2);
  expect(order).toEqual(['first', 'second']);
});

test('circular dependencies of stores are reported by name', () => {
  const useEgg: () => object = defineStore(() => ({ hen: useHen() }));
  const useHen: () => object = defineStore(() => ({ egg: useEgg() }));
  expect(() => useEgg()).toThrow('Stores need each other');
});
