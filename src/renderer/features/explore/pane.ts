import { shallowRef } from 'vue';
import type { Pane } from '../../../shared/explore/place';
import { clearFilters, setSubset } from './query/query-store';

/** What is shown. It outlives the view. */
export const pane = shallowRef<Pane>('wall');

/**
 * Puts samples on the wall, in the place of all filters, and shows it.
 * @param title Said on the chip that takes the set away again.
 */
export function showOnWall(numbers: Iterable<number>, title: string): void {
  clearFilters();
  setSubset(numbers, title);
  pane.value = 'wall';
}
