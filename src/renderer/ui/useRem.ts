import { useWindowSize } from '@vueuse/core';
import { computed, type ComputedRef } from 'vue';
import { usePresentationStore } from '../state/presentation';
import { useSettingsStore } from '../state/settings';

/** CSS pixels per rem, which depends on the window's width and the text scale: for canvases next to text. */
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
