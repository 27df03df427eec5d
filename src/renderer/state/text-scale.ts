import { watchEffect } from 'vue';
import { useSettingsStore } from './settings';

/** Makes all text, and all that is measured in rem with it, as large as the settings have it. Called once, by the app. */
export function followTextScale(): void {
  const { settings } = useSettingsStore();
  // At once, so that whoever is told of the setting finds the size applied.
  watchEffect(
    () => {
      document.documentElement.style.setProperty('--text-scale', String(settings.value.textScale / 100));
    },
    { flush: 'sync' },
  );
}
