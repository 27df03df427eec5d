import { shallowRef } from 'vue';
import type { Anchor } from '../../../../shared/explore/explorer-state';
import { defineStore } from '../../../stores/define-store';

/** The scroll position of the grid. Independent of the view's lifetime. */
export const useAnchorStore = defineStore(() => {
  /** The scroll position of the grid; null is the start. */
  const anchor = shallowRef<Anchor | null>(null);

  return { anchor };
});
