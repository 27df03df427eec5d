import { shallowRef } from 'vue';
import type { Anchor } from '../../../../shared/explore/explorer-state';
import { defineStore } from '../../../stores/define-store';

/** Where the grid is scrolled to. It outlives the view. */
export const useAnchorStore = defineStore(() => {
  /** Where the user is in the grid; null is the beginning. It outlives the view. */
  const anchor = shallowRef<Anchor | null>(null);

  return { anchor };
});
