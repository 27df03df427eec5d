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

test('nothing is fetched before it is wanted, and then once', async () => {
  const { fetch, resource, answer } = made();
  expect(fetch).not.toHaveBeenCalled();
  resource.follow();
  resource.follow();
  expect(fetch.mock.calls).toEqual([['a']]);
  await answer('a', 'of a');
  expect(resource.value.value).toBe('of a');
});

test('for another model it is gone at once, and a late answer for the one before is not taken', async () => {
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

test('where there is nothing to fetch it for, an answer under way is not taken', async () => {
  const { model, resource, answer } = made();
  resource.follow();
  model.value = null;
  await answer('a', 'of a');
  expect(resource.value.value).toBeNull();
});

test('it may stay until the next is here, and is not fetched again for the same key', async () => {
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

test('a file that is not there means that there is none', async () => {
  const { resource, answer } = made();
  resource.follow();
  await answer('a', new DatasetError('unreachable', 'app://a'));
  expect(resource.value.value).toBeNull();
});

test('it can be fetched again, and is there meanwhile', async () => {
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

test('it follows no more once its store has ended', async () => {
  const { model, fetch, resource, scope } = made();
  resource.follow();
  scope.stop();
  model.value = 'b';
  await Promise.resolve();
  expect(fetch).toHaveBeenCalledOnce();
});
