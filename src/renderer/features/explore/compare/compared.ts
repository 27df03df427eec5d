import { computed, effectScope, shallowRef, watch } from 'vue';
import { dataset } from '../data/data-store';
import { select, selected } from '../explorer';

const pinned = shallowRef<number | null>(null);

effectScope(true).run(() => {
  // Another data set has other samples under the same numbers.
  watch(
    () => dataset.value?.id,
    () => (pinned.value = null),
  );
});

/** The sample that the selected one is compared with; null where none is pinned, or it is the selected one itself. */
export const compared = computed(() =>
  selected.value === null || pinned.value === selected.value ? null : pinned.value,
);

/** Pins a sample: whichever is selected is compared with it. Where none is selected, it becomes so. */
export function pinForComparison(number: number): void {
  if (selected.value === null) select(number);
  pinned.value = number;
}

export function endComparison(): void {
  pinned.value = null;
}
