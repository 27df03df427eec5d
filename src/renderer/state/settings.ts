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

/** What the user has set. A change is shown at once and saved by main. */
export const useSettingsStore = defineStore((api) => {
  const current = shallowRef<Settings>(DEFAULT_SETTINGS);
  const systemLocale = shallowRef(navigator.language);
  /** What main said last. */
  let confirmed: Settings = DEFAULT_SETTINGS;
  /** Changes that main has not answered yet. */
  let unanswered = 0;
  const systemIsDark = usePreferredDark();

  /** What the user has set; changes with the menu and with other ways of setting it. */
  const settings = readonly(current);

  const language = computed(() => resolveLanguage(current.value.language, systemLocale.value));

  const isDark = computed(() =>
    current.value.theme === 'system' ? systemIsDark.value : current.value.theme === 'dark',
  );

  /** Reads the settings and follows them from then on: theme and language of the whole window. */
  async function startSettings(): Promise<void> {
    api.settings.onChanged(confirm);
    const [read, info] = await Promise.all([api.settings.read(), api.app.info()]);
    if (read.ok) confirm(read.value);
    if (info.ok) systemLocale.value = info.value.systemLocale;
    watchEffect(() => (document.documentElement.dataset.theme = isDark.value ? 'dark' : 'light'));
    watchEffect(() => speak(language.value));
  }

  /** Shows the change at once and lets main remember it. */
  async function changeSettings(change: SettingsChange): Promise<void> {
    current.value = withChange(current.value, change);
    unanswered += 1;
    const answer = await api.settings.change(change);
    unanswered -= 1;
    confirm(answer.ok ? answer.value : confirmed);
    valueOrNotify(answer);
  }

  /** Takes over what main says, but for the time in which it may not know of a newer change made here. */
  function confirm(settings: Settings): void {
    confirmed = settings;
    if (unanswered === 0) current.value = settings;
  }

  return { settings, language, isDark, startSettings, changeSettings };
});
