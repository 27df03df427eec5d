import { computed, getCurrentScope, shallowRef, watch, type ComputedRef } from 'vue';
import { DatasetError } from '../fetch-bytes';

export interface ResourceOptions<Key, Value> {
  /** The key of the value, such as a model's identifier; null while there is nothing to fetch. */
  readonly key: () => Key | null;
  /** Returns null if there is none. A `DatasetError` is treated as null. */
  readonly fetch: (key: Key) => Promise<Value | null>;
  /**
   * Whether the old value stays while another is fetched, or there is nothing to fetch.
   * @default false
   */
  readonly staysUntilNext?: boolean;
}

/** A value that is fetched per key. */
export interface Resource<Value> {
  /** Null until loaded, and if there is none. */
  readonly value: ComputedRef<Value | null>;
  /** Fetches the value, now and whenever the key changes. Further calls have no effect. */
  readonly follow: () => void;
  /** Fetches the value of the current key again. */
  readonly refresh: () => Promise<void>;
}

/**
 * Fetches a value that belongs to a model or a dataset whenever that changes. Part of a store, whose lifetime
 * it shares.
 */
export function useResource<Key, Value>({
  key,
  fetch,
  staysUntilNext = false,
}: ResourceOptions<Key, Value>): Resource<Value> {
  const scope = getCurrentScope();
  const held = shallowRef<{ readonly key: Key; readonly value: Value | null } | null>(null);
  let isFollowing = false;
  let latest = 0;

  async function load(wanted: Key): Promise<void> {
    latest += 1;
    const request = latest;
    const value = await fetch(wanted).catch(nullWithoutData);
    if (request === latest) held.value = { key: wanted, value };
  }

  function turnTo(wanted: Key | null): void {
    if (staysUntilNext && (wanted === null || wanted === held.value?.key)) return;
    if (!staysUntilNext) held.value = null;
    if (wanted === null) latest += 1;
    else void load(wanted);
  }

  return {
    value: computed(() => held.value?.value ?? null),
    follow: () => {
      if (isFollowing) return;
      isFollowing = true;
      // Synchronously, so that a value is never shown for a model that it does not belong to.
      scope?.run(() => watch(key, turnTo, { immediate: true, flush: 'sync' }));
    },
    refresh: async () => {
      const wanted = key();
      if (wanted !== null) await load(wanted);
    },
  };
}

function nullWithoutData(error: unknown): null {
  if (error instanceof DatasetError) return null;
  throw error;
}
