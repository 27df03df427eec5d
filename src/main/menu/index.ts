import { Menu } from 'electron';
import { COMMAND_IDS, type CommandId } from '../../shared/commands';
import { menuTemplate, type MenuActions, type MenuState } from './template';

/** The application menu: rebuilt when the language or settings change; other changes update single items. */
export class AppMenu {
  readonly #actions: MenuActions;
  #enabled: ReadonlySet<CommandId> | null = null;

  constructor(actions: MenuActions) {
    this.#actions = actions;
  }

  build(state: Omit<MenuState, 'enabled'>): void {
    const template = menuTemplate({ ...state, enabled: this.#enabled }, this.#actions);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  /** Enables these commands and disables all others. */
  enable(ids: readonly CommandId[]): void {
    const enabled = new Set(ids);
    this.#enabled = enabled;
    const menu = Menu.getApplicationMenu();
    for (const id of COMMAND_IDS) {
      const item = menu?.getMenuItemById(id);
      if (item) item.enabled = enabled.has(id);
    }
  }
}
