import { watch } from 'vue';
import { useActiveModelStore } from '../../state/active-model';

/** The longest wait for an idle window, in milliseconds. */
const LATEST = 5000;

/**
 * Fetches the explorer and MNIST while the window is idle, so that images are available when it is opened.
 * Not before the first prediction is possible, as the pad comes first.
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

/** Loads the explorer's view and restores its state, while MNIST loads in parallel. */
export async function openExplorer(): Promise<typeof import('./ExploreView.vue')> {
  const view = import('./ExploreView.vue');
  const { useDataStore } = await import('../../entities/dataset/data-store');
  void useDataStore().ensureLoaded();
  const { useExplorerStateStore } = await import('./explorer-state');
  await useExplorerStateStore().restoreState();
  return view;
}
