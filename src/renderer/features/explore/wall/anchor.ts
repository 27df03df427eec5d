import { shallowRef } from 'vue';
import type { Anchor } from '../../../../shared/explore/place';

/** Where the person is on the wall; null is the beginning. It outlives the view. */
export const anchor = shallowRef<Anchor | null>(null);
