import { useWindowSize } from '@vueuse/core';
import { computed, type ComputedRef } from 'vue';
import { usePresentationStore } from '../state/presentation';
import { useSettingsStore } from '../state/settings';

/** CSS pixels in a rem, which follows the width of the window and the text scale: for what is painted beside text. */
export function useRem(): ComputedRef<number> {
  const { isPresenting } = usePresentationStore();
  const { settings } = useSettingsStore();
  const { width, height } = useWindowSize();
  return computed(() =>
    width.value > 0 && height.value > 0 && (isPresenting.value || settings.value.textScale > 0)
      ? parseFloat(getComputedStyle(document.documentElement).fontSize)
      : 16,
  );
}
