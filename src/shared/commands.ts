import { z } from 'zod';

/**
 * Every command of the app: one definition for the menu item, the shortcut and the button. The accelerator is in
 * Electron's format. `keys` are single keys, as `KeyboardEvent.key` names them: the page runs the command unless a text
 * field has the focus or a dialog or menu is open. `hiddenAccelerators` are unlisted alternatives for other keyboards.
 */
export const commands = {
  'drawing:new': { menu: 'file', accelerator: 'CmdOrCtrl+N' },
  'file:open': { menu: 'file', accelerator: 'CmdOrCtrl+O' },
  'data:open': { menu: 'file', accelerator: 'CmdOrCtrl+D' },
  'drawing:export': { menu: 'file', accelerator: 'CmdOrCtrl+S' },
  'image:export': { menu: 'file', accelerator: 'CmdOrCtrl+Shift+S' },
  'saved-drawing:save': { menu: 'file', accelerator: 'CmdOrCtrl+L' },

  'drawing:undo': { menu: 'edit', accelerator: 'CmdOrCtrl+Z' },
  'drawing:redo': { menu: 'edit', accelerator: 'CmdOrCtrl+Shift+Z' },
  'drawing:clear': { menu: 'edit', accelerator: 'CmdOrCtrl+Backspace', keys: ['Delete', 'Backspace'] },
  'image:copy': { menu: 'edit', accelerator: 'CmdOrCtrl+Shift+C' },
  'tool:pen': { menu: 'edit', accelerator: 'CmdOrCtrl+P', keys: ['p'] },
  'tool:eraser': { menu: 'edit', accelerator: 'CmdOrCtrl+E', keys: ['e'] },

  'app:palette': { menu: 'view', accelerator: 'CmdOrCtrl+K' },
  'presentation:toggle': { menu: 'view', accelerator: 'F5' },
  'view:draw': { menu: 'view', accelerator: 'CmdOrCtrl+1' },
  'view:explore': { menu: 'view', accelerator: 'CmdOrCtrl+2' },
  'view:train': { menu: 'view', accelerator: 'CmdOrCtrl+3' },
  'view:models': { menu: 'view', accelerator: 'CmdOrCtrl+4' },
  'explore:jump': { menu: 'view', accelerator: 'CmdOrCtrl+J' },
  'zoom:in': {
    menu: 'view',
    accelerator: 'CmdOrCtrl+=',
    hiddenAccelerators: ['CmdOrCtrl+Plus', 'CmdOrCtrl+numadd'],
  },
  'zoom:out': { menu: 'view', accelerator: 'CmdOrCtrl+-', hiddenAccelerators: ['CmdOrCtrl+numsub'] },
  'zoom:reset': { menu: 'view', accelerator: 'CmdOrCtrl+0', hiddenAccelerators: ['CmdOrCtrl+num0'] },

  'model:retrain': { menu: 'model', accelerator: 'CmdOrCtrl+R' },
  'run:stop': { menu: 'model', accelerator: 'CmdOrCtrl+.' },
  'model:import': { menu: 'model' },
  'model:export': { menu: 'model' },

  'app:shortcuts': { menu: 'help', accelerator: 'CmdOrCtrl+/' },
  'app:updates': { menu: 'help' },
  'app:about': { menu: 'help' },
} as const satisfies Record<string, CommandDefinition>;

export type MenuId = 'file' | 'edit' | 'view' | 'model' | 'help';

export interface CommandDefinition {
  readonly menu: MenuId;
  readonly accelerator?: string;
  readonly hiddenAccelerators?: readonly string[];
  readonly keys?: readonly string[];
}

export type CommandId = keyof typeof commands;

export const COMMAND_IDS = Object.keys(commands) as [CommandId, ...CommandId[]];

export const commandIdSchema = z.enum(COMMAND_IDS);
