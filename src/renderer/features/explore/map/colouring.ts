import { computed, shallowRef } from 'vue';
import { useColumnStore } from '../columns/columns';
import { COLOURINGS, type Colouring } from './point-colours';
import { defineStore } from '../../../stores/define-store';

/** The meaning of the points' colours. Independent of the view's lifetime. */
export const useColouringStore = defineStore(() => {
  const { columns } = useColumnStore();
  /** What the points' colours represent. */
  const colouring = shallowRef<Colouring>('label');

  /** The options whose columns are available. */
  const colourings = computed(() => COLOURINGS.filter((name) => columns.value.has(name)));

  return { colouring, colourings };
});
