import { watchEffect } from 'vue';
import { useSettingsStore } from './settings';

/** Applies the text scale of the settings to all lengths in rem. Called once, by the app. */
export function followTextScale(): void {
  const { settings } = useSettingsStore();
  // Synchronously, so that other watchers of the setting already find the size applied.
  watchEffect(
    () => {
      document.documentElement.style.setProperty('--text-scale', String(settings.value.textScale / 100));
    },
    { flush: 'sync' },
  );
}
