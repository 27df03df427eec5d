import { useWindowSize } from '@vueuse/core';
import { computed, type ComputedRef } from 'vue';

/** CSS pixels in a rem, which follows the width of the window: for what is painted beside text. */
export function useRem(): ComputedRef<number> {
  const { width } = useWindowSize();
  return computed(() =>
    width.value > 0 ? parseFloat(getComputedStyle(document.documentElement).fontSize) : 16,
  );
}
