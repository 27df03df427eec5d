import { COMMAND_IDS, commands } from '../../shared/commands';
import { LANGUAGES, TEXT_SCALES } from '../../shared/contract/settings';
import { commandTexts } from '../../shared/locales/commands';
import { canRun, runCommand } from '../commands';
import { i18n } from '../locales';
import type { PaletteEntry, PaletteProvider } from '../palette';
import { shortcutKeys } from '../shortcuts';
import { useSettingsStore } from '../state/settings';
import { locale as texts } from './locale';

const { t } = i18n.global;

/** Every command and every setting. Translated entries are also found by their English names. */
export const palette: PaletteProvider = {
  entries: () => [...commandEntries(), ...themeEntries(), ...languageEntries(), ...textScaleEntries()],
};

function commandEntries(): PaletteEntry[] {
  return COMMAND_IDS.filter((id) => id !== 'app:palette').map((id) => ({
    id,
    label: t(`command.${id.replace(':', '-')}`).replace(/…$/, ''),
    detail: t(`menu.${commands[id].menu}`),
    keys: shortcutKeys(id),
    keywords: commandTexts.en.commands[id],
    enabled: canRun(id),
    run: () => runCommand(id),
  }));
}

function themeEntries(): PaletteEntry[] {
  const { changeSettings, settings } = useSettingsStore();
  return (['system', 'light', 'dark'] as const).map((theme) => ({
    id: `theme:${theme}`,
    label: t('shell.palette.setting', { name: t('shell.theme.title'), value: t(`shell.theme.${theme}`) }),
    keywords: `theme ${texts.en.theme[theme]}`,
    ...chosenWhen(settings.value.theme === theme),
    run: () => changeSettings({ theme }),
  }));
}

function languageEntries(): PaletteEntry[] {
  const { changeSettings, settings } = useSettingsStore();
  return (['system', ...LANGUAGES] as const).map((language) => ({
    id: `language:${language}`,
    label: t('shell.palette.setting', {
      name: t('shell.language.title'),
      value: t(`shell.language.${language}`),
    }),
    keywords: `language ${language === 'zh-CN' ? 'Chinese' : texts.en.language[language]}`,
    ...chosenWhen(settings.value.language === language),
    run: () => changeSettings({ language }),
  }));
}

function textScaleEntries(): PaletteEntry[] {
  const { changeSettings, settings } = useSettingsStore();
  return TEXT_SCALES.map((textScale) => ({
    id: `text:${textScale}`,
    label: t('shell.palette.setting', { name: t('shell.textScale.title'), value: `${textScale}%` }),
    keywords: `text size zoom ${textScale}`,
    ...chosenWhen(settings.value.textScale === textScale),
    run: () => changeSettings({ textScale }),
  }));
}

/** The current choice is disabled, and marked as such. */
function chosenWhen(isChosen: boolean): Pick<PaletteEntry, 'detail' | 'enabled'> {
  return { detail: isChosen ? t('shell.palette.current') : t('shell.settings'), enabled: !isChosen };
}
