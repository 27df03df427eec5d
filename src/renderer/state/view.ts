import { computed } from 'vue';
import type { View } from '../../shared/contract/settings';
import { changeSettings, settings } from './settings';

/** The view that is shown; where the person was is remembered. */
export const view = computed(() => settings.value.view);

export function showView(chosen: View): void {
  if (chosen !== view.value) void changeSettings({ view: chosen });
}
