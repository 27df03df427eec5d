import { computed, getCurrentScope, shallowRef, watch, type ComputedRef } from 'vue';
import { DatasetError } from '../fetch-bytes';

export interface ResourceOptions<Key, Value> {
  /** What it belongs to, such as a model's identifier; null while there is nothing that it could belong to. */
  readonly key: () => Key | null;
  /** Gives null where there is none. A `DatasetError` counts as none. */
  readonly fetch: (key: Key) => Promise<Value | null>;
  /** Whether the value before stays while another is on its way, or nothing is asked for. @default false */
  readonly staysUntilNext?: boolean;
}

/** What is fetched for one thing after the other. */
export interface Resource<Value> {
  /** Null before it is here, and where there is none. */
  readonly value: ComputedRef<Value | null>;
  /** Fetches it, now and for each other key. Called again, it changes nothing. */
  readonly follow: () => void;
  /** Fetches it again for the same key. */
  readonly refresh: () => Promise<void>;
}

/** Keeps what belongs to a model or a data set in step with which one that is. Part of a store, with which it ends. */
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
      // At once, so that nothing is ever seen beside a model that it does not belong to.
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
