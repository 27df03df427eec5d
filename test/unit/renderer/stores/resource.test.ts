import { effectScope, shallowRef } from 'vue';
import { expect, test, vi } from 'vitest';
import { DatasetError } from '../../../../src/renderer/fetch-bytes';
import { useResource } from '../../../../src/renderer/stores/resource';

function made(options: { readonly staysUntilNext?: boolean } = {}) {
  const model = shallowRef<string | null>('a');
  const answers = new Map<string, (value: string | Error | null) => void>();
  const fetch = vi.fn(
    (key: string) =>
      new Promise<string | null>((resolve, reject) =>
        answers.set(key, (value) => (value instanceof Error ? reject(value) : resolve(value))),
      ),
  );
  const scope = effectScope(true);
  const resource = scope.run(() => useResource({ key: () => model.value, fetch, ...options }))!;
  const answer = async (key: string, value: string | Error | null) => {
    answers.get(key)?.(value);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { model, fetch, resource, answer, scope };
}

test('nothing is fetched before it is requested, and then once', async () => {
  const { fetch, resource, answer } = made();
  expect(fetch).not.toHaveBeenCalled();
  resource.follow();
  resource.follow();
  expect(fetch.mock.calls).toEqual([['a']]);
  await answer('a', 'of a');
  expect(resource.value.value).toBe('of a');
});

test('another model clears the value immediately, and a late answer for the previous one is ignored', async () => {
  const { model, resource, answer } = made();
  resource.follow();
  await answer('a', 'of a');
  model.value = 'b';
  expect(resource.value.value).toBeNull();
  model.value = 'c';
  await answer('c', 'of c');
  await answer('b', 'of b');
  expect(resource.value.value).toBe('of c');
});

test('without a key, a pending answer is ignored', async () => {
  const { model, resource, answer } = made();
  resource.follow();
  model.value = null;
  await answer('a', 'of a');
  expect(resource.value.value).toBeNull();
});

test('the value can stay until the next is loaded, and is not fetched again for the same key', async () => {
  const { model, fetch, resource, answer } = made({ staysUntilNext: true });
  resource.follow();
  await answer('a', 'of a');
  model.value = null;
  expect(resource.value.value).toBe('of a');
  model.value = 'a';
  expect(fetch).toHaveBeenCalledOnce();
  model.value = 'b';
  expect(resource.value.value).toBe('of a');
  await answer('b', 'of b');
  expect(resource.value.value).toBe('of b');
});

test('a missing file means that there is no value', async () => {
  const { resource, answer } = made();
  resource.follow();
  await answer('a', new DatasetError('unreachable', 'app://a'));
  expect(resource.value.value).toBeNull();
});

test('it can be fetched again, and stays meanwhile', async () => {
  const { resource, answer, fetch } = made();
  resource.follow();
  await answer('a', 'old');
  const again = resource.refresh();
  expect(resource.value.value).toBe('old');
  await answer('a', 'new');
  await again;
  expect(resource.value.value).toBe('new');
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('it stops watching when its store is disposed of', async () => {
  const { model, fetch, resource, scope } = made();
  resource.follow();
  scope.stop();
  model.value = 'b';
  await Promise.resolve();
  expect(fetch).toHaveBeenCalledOnce();
});
