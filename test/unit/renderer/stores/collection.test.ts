import { effectScope } from 'vue';
import { beforeEach, expect, test } from 'vitest';
import { useCollection, type Collection } from '../../../../src/renderer/stores/collection';
import type { Result } from '../../../../src/shared/contract/result';
import type { RowChanges } from '../../../../src/shared/contract/row-changes';

interface Row {
  readonly id: string;
  readonly size: number;
}

const row = (id: string, size = 0): Row => ({ id, size });
const none: RowChanges<Row, string> = { changed: [], removed: [] };

/** Main's side of the list. */
let listeners: ((changes: RowChanges<Row, string>) => void)[];
let answer: (result: Result<readonly Row[]>) => void;
let asked: number;
const emit = (changes: Partial<RowChanges<Row, string>>): void =>
  listeners.forEach((listen) => listen({ ...none, ...changes }));

function made(compare?: (a: Row, b: Row) => number) {
  const scope = effectScope(true);
  const collection = scope.run(() =>
    useCollection<Row, string>({
      list: () => {
        asked += 1;
        return new Promise((resolve) => (answer = resolve));
      },
      onChanged: (listener) => {
        listeners.push(listener);
        return () => (listeners = listeners.filter((other) => other !== listener));
      },
      keyOf: ({ id }) => id,
      ...(compare && { compare }),
    }),
  );
  return { scope, collection: collection! };
}

async function known(collection: Collection<Row, string>, rows: readonly Row[]): Promise<void> {
  const reading = collection.read();
  answer({ ok: true, value: rows });
  await reading;
}

beforeEach(() => {
  listeners = [];
  asked = 0;
});

test('it is read once, and events update its rows', async () => {
  const { collection } = made();
  expect(collection.rows.value).toBeNull();
  await known(collection, [row('a'), row('b')]);
  await collection.read();
  emit({ changed: [row('b', 2), row('c')], removed: ['a'] });
  expect(collection.rows.value).toEqual([row('b', 2), row('c')]);
  expect(collection.byKey.value.get('b')?.size).toBe(2);
  expect(asked).toBe(1);
});

test('changes during a pending read are neither lost nor reverted', async () => {
  const { collection } = made();
  const reading = collection.read();
  emit({ changed: [row('new')] });
  emit({ changed: [row('a', 7)], removed: ['b'] });
  answer({ ok: true, value: [row('a', 1), row('b')] });
  await reading;
  expect(collection.rows.value).toEqual([row('a', 7), row('new')]);
});

test('rows are sorted, also after one changed', async () => {
  const { collection } = made((a, b) => a.size - b.size);
  await known(collection, [row('a', 3), row('b', 2)]);
  emit({ changed: [row('a', 1), row('c', 4)] });
  expect(collection.rows.value?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('it can be read again after a failure', async () => {
  const { collection } = made();
  const first = collection.read();
  answer({ ok: false, failure: { code: 'library-unavailable' } });
  expect(await first).toMatchObject({ ok: false });
  expect(collection.rows.value).toBeNull();
  await known(collection, [row('a')]);
  expect(collection.rows.value).toEqual([row('a')]);
  expect(asked).toBe(2);
});

test('it stops listening when its store is disposed of', () => {
  const { scope } = made();
  expect(listeners).toHaveLength(1);
  scope.stop();
  expect(listeners).toEqual([]);
});
