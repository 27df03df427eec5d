import { shallowRef } from 'vue';
import { clearFilters, setSubset } from './query/query-store';

export const PANES = ['wall', 'glance', 'map'] as const;
/** What the explorer shows of the data set: its pictures, figures about all of them, or the map. */
export type Pane = (typeof PANES)[number];

/** It outlives the view. */
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
