import { Menu } from 'electron';
import { COMMAND_IDS, type CommandId } from '../../shared/commands';
import { menuTemplate, type MenuActions, type MenuState } from './template';

/** The application menu: built anew when language or settings change, switched item by item otherwise. */
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

  /** Offers these commands and no others. */
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
