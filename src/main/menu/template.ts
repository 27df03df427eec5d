import type { MenuItemConstructorOptions } from 'electron';
import { commands, type CommandDefinition, type CommandId, type MenuId } from '../../shared/commands';
import { LANGUAGES, type Language, type Settings } from '../../shared/contract/settings';
import { commandTexts } from '../../shared/locales/commands';
import { mainTexts } from '../locales';
import { MENU_LAYOUT } from './layout';

type Item = MenuItemConstructorOptions;

/** Each language is named in itself, so that its speakers recognise it. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' };

const SEPARATOR: Item = { type: 'separator' };

export interface MenuState {
  readonly language: Language;
  readonly settings: Pick<Settings, 'theme' | 'language'>;
  /** Null until the page has sent the enabled commands; all are enabled until then. */
  readonly enabled: ReadonlySet<CommandId> | null;
  readonly isMac: boolean;
  readonly withDeveloperTools: boolean;
}

export interface MenuActions {
  readonly choose: (id: CommandId) => void;
  readonly change: (change: Partial<Pick<Settings, 'theme' | 'language'>>) => void;
}

/** The application menu as data. The id of a command's item is the command's id. */
export function menuTemplate(state: MenuState, actions: MenuActions): Item[] {
  const { t } = mainTexts[state.language];
  const menu = (id: MenuId, ...rest: Item[][]): Item => ({
    label: commandTexts[state.language].menus[id],
    submenu: divided([...MENU_LAYOUT[id].map((group) => commandItems(group, state, actions)), ...rest]),
  });
  const quit: Item = { role: 'quit', label: t('menu.quit') };
  const clipboard: Item[] = [
    { role: 'cut', label: t('menu.cut') },
    { role: 'copy', label: t('menu.copy') },
    { role: 'paste', label: t('menu.paste') },
    { role: 'selectAll', label: t('menu.selectAll') },
  ];
  const fullScreen: Item[] = [{ role: 'togglefullscreen', label: t('menu.fullScreen') }];
  const tools: Item[] = state.withDeveloperTools
    ? [{ role: 'toggleDevTools', label: t('menu.developerTools') }]
    : [];
  return [
    ...(state.isMac ? [macMenu(state)] : []),
    menu('file', ...(state.isMac ? [] : [[quit]])),
    menu('edit', clipboard),
    menu('view', [themeMenu(state, actions), languageMenu(state, actions)], fullScreen, tools),
    menu('model'),
    menu('help'),
  ];
}

function commandItems(
  ids: readonly CommandId[],
  { language, enabled }: MenuState,
  { choose }: MenuActions,
): Item[] {
  return ids.flatMap((id) => {
    const { accelerator, hiddenAccelerators = [] }: CommandDefinition = commands[id];
    const item = { label: commandTexts[language].commands[id], click: () => choose(id) };
    return [
      {
        ...item,
        id,
        enabled: enabled?.has(id) ?? true,
        ...(accelerator !== undefined && { accelerator }),
      },
      ...hiddenAccelerators.map((other) => ({ ...item, accelerator: other, visible: false })),
    ];
  });
}

function macMenu({ language }: MenuState): Item {
  const { t } = mainTexts[language];
  return {
    label: 'Inkling',
    submenu: divided([
      [{ role: 'services', label: t('menu.services') }],
      [
        { role: 'hide', label: t('menu.hide') },
        { role: 'hideOthers', label: t('menu.hideOthers') },
        { role: 'unhide', label: t('menu.showAll') },
      ],
      [{ role: 'quit', label: t('menu.quit') }],
    ]),
  };
}

function themeMenu({ language, settings }: MenuState, { change }: MenuActions): Item {
  const { t } = mainTexts[language];
  const names = { system: t('menu.asTheSystem'), light: t('menu.light'), dark: t('menu.dark') } as const;
  return {
    label: t('menu.theme'),
    submenu: (['system', 'light', 'dark'] as const).map((theme) => ({
      id: `theme:${theme}`,
      label: names[theme],
      type: 'radio',
      checked: settings.theme === theme,
      click: () => change({ theme }),
    })),
  };
}

function languageMenu({ language, settings }: MenuState, { change }: MenuActions): Item {
  const { t } = mainTexts[language];
  return {
    label: t('menu.language'),
    submenu: (['system', ...LANGUAGES] as const).map((choice) => ({
      id: `language:${choice}`,
      label: choice === 'system' ? t('menu.asTheSystem') : LANGUAGE_NAMES[choice],
      type: 'radio',
      checked: settings.language === choice,
      click: () => change({ language: choice }),
    })),
  };
}

function divided(groups: readonly Item[][]): Item[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [SEPARATOR, ...group]));
}
