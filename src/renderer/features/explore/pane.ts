import { shallowRef } from 'vue';
import type { Pane } from '../../../shared/explore/explorer-state';
import { useQueryStore } from './query/query-store';
import { defineStore } from '../../stores/define-store';

/** The current pane of the explorer. Independent of the view's lifetime. */
export const usePaneStore = defineStore(() => {
  const { clearFilters, setSubset } = useQueryStore();
  /** The current pane. */
  const pane = shallowRef<Pane>('grid');

  /**
   * Shows a set of samples in the grid, replacing all filters.
   * @param title Text of the chip that removes the set.
   */
  function showOnGrid(numbers: Iterable<number>, title: string): void {
    clearFilters();
    setSubset(numbers, title);
    pane.value = 'grid';
  }

  return { pane, showOnGrid };
});
