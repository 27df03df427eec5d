import { refDebounced } from '@vueuse/core';
import { computed, type ComputedRef, type Ref } from 'vue';

/** While a stroke grows a screen reader should not be told of every change. */
const QUIET_MS = 700;

/** The text once it has not changed for a while. */
export function useDebouncedAnnouncement(text: () => string): Readonly<Ref<string>> {
  const current: ComputedRef<string> = computed(text);
  return refDebounced(current, QUIET_MS);
}
