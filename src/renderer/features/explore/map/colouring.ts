import { computed, shallowRef } from 'vue';
import { useColumnStore } from '../columns/columns';
import { COLOURINGS, type Colouring } from './point-colours';
import { defineStore } from '../../../stores/define-store';

/** What the colours of the map's points mean. It outlives the view. */
export const useColouringStore = defineStore(() => {
  const { columns } = useColumnStore();
  /** What the points' colours tell. It outlives the view. */
  const colouring = shallowRef<Colouring>('label');

  /** Those that there are columns for. */
  const colourings = computed(() => COLOURINGS.filter((name) => columns.value.has(name)));

  return { colouring, colourings };
});
