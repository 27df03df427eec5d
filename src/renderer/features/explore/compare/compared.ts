import { computed, shallowRef, watch } from 'vue';
import { useDataStore } from '../../../entities/dataset/data-store';
import { useExplorerStore } from '../explorer';
import { defineStore } from '../../../stores/define-store';

/** The sample that the selected one is compared with. */
export const useCompareStore = defineStore(() => {
  const { dataset } = useDataStore();
  const { select, selected } = useExplorerStore();
  const pinned = shallowRef<number | null>(null);

  // In another dataset, the same number is another sample.
  watch(
    () => dataset.value?.id,
    () => (pinned.value = null),
  );

  /** The pinned sample; null if none is pinned, or it is the selected one itself. */
  const compared = computed(() =>
    selected.value === null || pinned.value === selected.value ? null : pinned.value,
  );

  /** Pins a sample to compare the selected one with it. If none is selected, it is also selected. */
  function pinForComparison(number: number): void {
    if (selected.value === null) select(number);
    pinned.value = number;
  }

  function endComparison(): void {
    pinned.value = null;
  }

  return { compared, pinForComparison, endComparison };
});
