import { effectScope, type EffectScope } from 'vue';
import type { InklingApi } from '../../shared/contract/api';
import { api } from '../bridge';

const resets = new Set<() => void>();

/** Returns the store, which is created at the first call. */
export interface UseStore<Store> {
  (): Store;
  /** Replaces the store until stores are reset: for tests, which show components in any state. */
  replace(other: Store): void;
}

/**
 * Defines a store: state that outlives the components that show it, and the functions that change it. It is
 * created at its first use, once per window.
 * @param create Creates the state from the app's API. Its watchers and listeners end with the store
 *   (`onScopeDispose`).
 * @returns A function that returns the store, to components and other stores.
 */
export function defineStore<Store extends object>(create: (api: InklingApi) => Store): UseStore<Store> {
  let store: Store | undefined;
  let scope: EffectScope | undefined;
  resets.add(() => {
    scope?.stop();
    scope = store = undefined;
  });
  const use = (): Store => {
    if (store) return store;
    if (scope)
      throw new Error('Stores need each other while they are created: one must wait until it is used.');
    scope = effectScope(true);
    store = scope.run(() => create(api));
    if (!store) throw new Error('The scope of a new store is active.');
    return store;
  };
  return Object.assign(use, { replace: (other: Store) => void (store = other) });
}

/**
 * Disposes of every store: the next use creates it anew. For tests, which start with the state of a new
 * window.
 */
export function resetStores(): void {
  for (const reset of resets) reset();
}
