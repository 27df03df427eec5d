import { shallowRef } from 'vue';
import type { Pane } from '../../../shared/explore/explorer-state';
import { useQueryStore } from './query/query-store';
import { defineStore } from '../../stores/define-store';

/** Which pane of the explorer is shown. It outlives the view. */
export const usePaneStore = defineStore(() => {
  const { clearFilters, setSubset } = useQueryStore();
  /** What is shown. It outlives the view. */
  const pane = shallowRef<Pane>('grid');

  /**
   * Puts samples in the grid, in the place of all filters, and shows it.
   * @param title Said on the chip that takes the set away again.
   */
  function showOnGrid(numbers: Iterable<number>, title: string): void {
    clearFilters();
    setSubset(numbers, title);
    pane.value = 'grid';
  }

  return { pane, showOnGrid };
});
