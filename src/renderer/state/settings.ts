import { usePreferredDark } from '@vueuse/core';
import { computed, readonly, shallowRef, watchEffect } from 'vue';
import {
  DEFAULT_SETTINGS,
  resolveLanguage,
  type Settings,
  type SettingsChange,
} from '../../shared/contract/settings';
import { api } from '../bridge';
import { speak } from '../locales';
import { valueOrTell } from '../tell-failure';

const current = shallowRef<Settings>(DEFAULT_SETTINGS);
const systemLocale = shallowRef(navigator.language);
const systemIsDark = usePreferredDark();

/** What the person has set; changes with the menu and with other ways of setting it. */
export const settings = readonly(current);

export const language = computed(() => resolveLanguage(current.value.language, systemLocale.value));

export const isDark = computed(() =>
  current.value.theme === 'system' ? systemIsDark.value : current.value.theme === 'dark',
);

/** Reads the settings and follows them from then on: theme and language of the whole window. */
export async function startSettings(): Promise<void> {
  api.settings.onChanged((changed) => (current.value = changed));
  const [read, info] = await Promise.all([api.settings.read(), api.app.info()]);
  if (read.ok) current.value = read.value;
  if (info.ok) systemLocale.value = info.value.systemLocale;
  watchEffect(() => (document.documentElement.dataset.theme = isDark.value ? 'dark' : 'light'));
  watchEffect(() => speak(language.value));
}

/** Shows the change at once and lets main remember it. */
export async function changeSettings(change: SettingsChange): Promise<void> {
  current.value = settingsWith(current.value, change);
  valueOrTell(await api.settings.change(change));
}

function settingsWith(before: Settings, change: SettingsChange): Settings {
  return {
    theme: change.theme ?? before.theme,
    language: change.language ?? before.language,
    view: change.view ?? before.view,
    checkForUpdates: change.checkForUpdates ?? before.checkForUpdates,
    textScale: change.textScale ?? before.textScale,
    hintsDone: change.hintsDone ?? before.hintsDone,
    recentEntries: change.recentEntries ?? before.recentEntries,
  };
}
