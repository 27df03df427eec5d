import { createI18n } from 'vue-i18n';
import type { Language } from '../../shared/contract/settings';
import { commandTexts } from '../../shared/locales/commands';
import { locale as ui } from '../ui/locale';

/** Texts of one feature in one language; `{name}` is a parameter. */
export type Texts = { readonly [key: string]: string | Texts };
export type FeatureLocale = Readonly<Record<Language, Texts>>;

const modules = import.meta.glob<{ readonly locale: FeatureLocale }>(
  ['../features/*/locale.ts', '../shell/locale.ts'],
  { eager: true },
);

/** The texts of every feature under the name of its folder: `t('draw.pad.invitation')`. */
export const featureLocales: Readonly<Record<string, FeatureLocale>> = {
  ui,
  ...Object.fromEntries(Object.entries(modules).map(([path, { locale }]) => [folderOf(path), locale])),
};

function folderOf(path: string): string {
  return path.split('/').at(-2) ?? path;
}

function messagesOf(language: Language): Record<string, Texts> {
  const features = Object.entries(featureLocales).map(([name, locale]) => [name, locale[language]] as const);
  const { menus, commands } = commandTexts[language];
  // vue-i18n does not support a colon in keys, so commands are named 'command.drawing-export'.
  const named = Object.entries(commands).map(([id, text]) => [id.replace(':', '-'), text] as const);
  return {
    ...Object.fromEntries<Texts>(features),
    menu: menus,
    command: Object.fromEntries<string>(named),
  };
}

export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages: { en: messagesOf('en'), 'zh-CN': messagesOf('zh-CN') },
});

/** Switches the language of the interface. */
export function speak(language: Language): void {
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
}
