import { readonly, shallowRef } from 'vue';
import { useViewStore } from '../../state/view';
import { defineStore } from '../../stores/define-store';
import type { SampleRef } from './sample-ref';

/** A sample of MNIST that another view asks the explorer to show. */
export const useSampleRequest = defineStore(() => {
  const { showView } = useViewStore();
  const requested = shallowRef<SampleRef | null>(null);

  /** Opens the explorer at a sample. */
  function showSample({ split, index }: SampleRef): void {
    requested.value = { split, index };
    showView('explore');
  }

  return {
    /** The latest request; a new object for each request. */
    requested: readonly(requested),
    showSample,
  };
});
