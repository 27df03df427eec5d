import { computed } from 'vue';
import type { View } from '../../shared/contract/settings';
import { useSettingsStore } from './settings';
import { defineStore } from '../stores/define-store';

/** The view that is shown. */
export const useViewStore = defineStore(() => {
  const { changeSettings, settings } = useSettingsStore();
  /** The view that is shown; where the user was is debouncedFile. */
  const view = computed(() => settings.value.view);

  function showView(chosen: View): void {
    if (chosen !== view.value) void changeSettings({ view: chosen });
  }

  return { view, showView };
});
