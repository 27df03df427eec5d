import { usePreferredDark } from '@vueuse/core';
import { computed, readonly, shallowRef, watchEffect } from 'vue';
import {
  DEFAULT_SETTINGS,
  resolveLanguage,
  type Settings,
  type SettingsChange,
} from '../../shared/contract/settings';
import { speak } from '../locales';
import { valueOrNotify } from '../notify-failure';
import { defineStore } from '../stores/define-store';

function withChange(before: Settings, change: SettingsChange): Settings {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...before, ...given };
}

/** The user's settings. A change is applied immediately and saved by main. */
export const useSettingsStore = defineStore((api) => {
  const current = shallowRef<Settings>(DEFAULT_SETTINGS);
  const systemLocale = shallowRef(navigator.language);
  /** The settings that main last reported. */
  let confirmed: Settings = DEFAULT_SETTINGS;
  /** Changes that main has not confirmed yet. */
  let unanswered = 0;
  const systemIsDark = usePreferredDark();

  /** The current settings, however they are changed. */
  const settings = readonly(current);

  const language = computed(() => resolveLanguage(current.value.language, systemLocale.value));

  const isDark = computed(() =>
    current.value.theme === 'system' ? systemIsDark.value : current.value.theme === 'dark',
  );

  /** Reads the settings and applies every change from then on: theme and language of the window. */
  async function startSettings(): Promise<void> {
    api.settings.onChanged(confirm);
    const [read, info] = await Promise.all([api.settings.read(), api.app.info()]);
    if (read.ok) confirm(read.value);
    if (info.ok) systemLocale.value = info.value.systemLocale;
    watchEffect(() => (document.documentElement.dataset.theme = isDark.value ? 'dark' : 'light'));
    watchEffect(() => speak(language.value));
  }

  /** Applies a change immediately, and has main save it. */
  async function changeSettings(change: SettingsChange): Promise<void> {
    current.value = withChange(current.value, change);
    unanswered += 1;
    const answer = await api.settings.change(change);
    unanswered -= 1;
    confirm(answer.ok ? answer.value : confirmed);
    valueOrNotify(answer);
  }

  /** Adopts the settings from main, except for properties with newer unconfirmed changes. */
  function confirm(settings: Settings): void {
    confirmed = settings;
    if (unanswered === 0) current.value = settings;
  }

  return { settings, language, isDark, startSettings, changeSettings };
});
