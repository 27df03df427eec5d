import { computed, shallowRef, watch } from 'vue';
import { useDataStore } from '../../../entities/dataset/data-store';
import { useExplorerStore } from '../explorer';
import { defineStore } from '../../../stores/define-store';

/** The sample that the selected one is compared with. */
export const useCompareStore = defineStore(() => {
  const { dataset } = useDataStore();
  const { select, selected } = useExplorerStore();
  const pinned = shallowRef<number | null>(null);

  // Another data set has other samples under the same numbers.
  watch(
    () => dataset.value?.id,
    () => (pinned.value = null),
  );

  /** The sample that the selected one is compared with; null where none is pinned, or it is the selected one itself. */
  const compared = computed(() =>
    selected.value === null || pinned.value === selected.value ? null : pinned.value,
  );

  /** Pins a sample: whichever is selected is compared with it. Where none is selected, it becomes so. */
  function pinForComparison(number: number): void {
    if (selected.value === null) select(number);
    pinned.value = number;
  }

  function endComparison(): void {
    pinned.value = null;
  }

  return { compared, pinForComparison, endComparison };
});
