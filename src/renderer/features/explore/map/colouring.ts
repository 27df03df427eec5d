import { computed, shallowRef } from 'vue';
import { columns } from '../columns/columns';
import { COLOURINGS, type Colouring } from './point-colours';

/** What the points' colours tell. It outlives the view. */
export const colouring = shallowRef<Colouring>('label');

/** Those that there are columns for. */
export const colourings = computed(() => COLOURINGS.filter((name) => columns.value.has(name)));
