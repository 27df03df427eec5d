import { computed } from 'vue';
import type { View } from '../../shared/contract/settings';
import { useSettingsStore } from './settings';
import { defineStore } from '../stores/define-store';

/** The current view. */
export const useViewStore = defineStore(() => {
  const { changeSettings, settings } = useSettingsStore();
  /** The current view; saved for the next start. */
  const view = computed(() => settings.value.view);

  function showView(chosen: View): void {
    if (chosen !== view.value) void changeSettings({ view: chosen });
  }

  return { view, showView };
});
