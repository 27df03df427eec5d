import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue';
import type { Result } from '../../shared/contract/result';
import type { RowChanges } from '../../shared/contract/row-changes';
import type { Unsubscribe } from '../../shared/contract/api';

export interface CollectionOptions<Row, Key> {
  readonly list: () => Promise<Result<readonly Row[]>>;
  readonly onChanged: (listener: (changes: RowChanges<Row, Key>) => void) => Unsubscribe;
  /** The key that identifies a row. */
  readonly keyOf: (row: Row) => Key;
  /** Order of the rows. @default the order of the list, with new rows last */
  readonly compare?: (a: Row, b: Row) => number;
}

/** A list that main owns, kept in step with it. */
export interface Collection<Row, Key> {
  /** In order; null before the list is read. */
  readonly rows: ComputedRef<readonly Row[] | null>;
  readonly byKey: ComputedRef<ReadonlyMap<Key, Row>>;
  /** Reads the list unless it is loaded, and returns the result. Can be called again after a failure. */
  readonly read: () => Promise<Result<unknown>>;
}

const KNOWN: Result<unknown> = { ok: true, value: undefined };

/**
 * Keeps a list in step with main: it is read once, and events bring the changed rows. Part of a store, whose
 * lifetime it shares.
 */
export function useCollection<Row, Key>({
  list,
  onChanged,
  keyOf,
  compare,
}: CollectionOptions<Row, Key>): Collection<Row, Key> {
  const known = shallowRef<ReadonlyMap<Key, Row> | null>(null);
  const missed: RowChanges<Row, Key>[] = [];
  let reading: Promise<Result<unknown>> | null = null;

  onScopeDispose(
    onChanged((changes) => {
      // A pending list may have been read before this change.
      if (known.value) known.value = withChanges(known.value, changes, keyOf);
      else missed.push(changes);
    }),
  );

  async function readList(): Promise<Result<unknown>> {
    const answer = await list();
    if (!answer.ok) return answer;
    const listed: ReadonlyMap<Key, Row> = new Map(answer.value.map((row) => [keyOf(row), row]));
    known.value = missed.splice(0).reduce((rows, changes) => withChanges(rows, changes, keyOf), listed);
    return KNOWN;
  }

  const noRows: ReadonlyMap<Key, Row> = new Map();
  return {
    rows: computed(() => {
      if (!known.value) return null;
      const rows = [...known.value.values()];
      return compare ? rows.sort(compare) : rows;
    }),
    byKey: computed(() => known.value ?? noRows),
    read: async () => {
      if (known.value) return KNOWN;
      reading ??= readList().finally(() => (reading = null));
      return reading;
    },
  };
}

function withChanges<Row, Key>(
  rows: ReadonlyMap<Key, Row>,
  { changed, removed }: RowChanges<Row, Key>,
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, Row> {
  const next = new Map(rows);
  for (const key of removed) next.delete(key);
  for (const row of changed) next.set(keyOf(row), row);
  return next;
}
