import { effectScope, type EffectScope } from 'vue';
import type { InklingApi } from '../../shared/contract/api';
import { api } from '../bridge';

const resets = new Set<() => void>();

/** Gives a store, which is created when it is first asked for. */
export interface UseStore<Store> {
  (): Store;
  /** Puts another in its place until stores are reset: for tests, which show components with any state. */
  replace(other: Store): void;
}

/**
 * Defines a store: state that outlives the components that show it, and the functions that change it. It is created
 * when it is first used, and once for the window.
 * @param create Makes the state from the app's API. What it watches and listens to ends with the store
 *   (`onScopeDispose`).
 * @returns Gives the store, to components and other stores alike.
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

/** Ends every store: the next use creates it anew. For tests, which begin with the state of a window just opened. */
export function resetStores(): void {
  for (const reset of resets) reset();
}
