import { watch } from 'vue';
import { useActiveModelStore } from '../../state/active-model';

/** The longest that the window is waited for to be idle, in milliseconds. */
const LATEST = 5000;

/**
 * Fetches the explorer and MNIST while nothing else is going on, so that digits are there when it is opened. Not
 * before the first prediction can be made: the pad comes first.
 */
export function prefetchExplorer(): void {
  const { predictorState } = useActiveModelStore();
  const stop = watch(
    predictorState,
    (state) => {
      if (state !== 'ready') return;
      queueMicrotask(() => stop());
      requestIdleCallback(() => void openExplorer(), { timeout: LATEST });
    },
    { immediate: true },
  );
}

/** The explorer's view, with the place where the user was; MNIST is on its way at the same time, not after. */
export async function openExplorer(): Promise<typeof import('./ExploreView.vue')> {
  const view = import('./ExploreView.vue');
  const { useDataStore } = await import('../../entities/dataset/data-store');
  void useDataStore().ensureLoaded();
  const { useExplorerStateStore } = await import('./explorer-state');
  await useExplorerStateStore().restoreState();
  return view;
}
