import { commands, type CommandDefinition, type CommandId } from '../shared/commands';

const MAC_SIGNS: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫' };
const WORDS: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl' };
const isMac = navigator.platform.startsWith('Mac');

/** The keys of a command as a person reads them, one by one; empty where it has none. */
export function shortcutKeys(id: CommandId): readonly string[] {
  const { accelerator }: CommandDefinition = commands[id];
  if (accelerator === undefined) return [];
  return accelerator.split('+').map(signOf);
}

/** The same as one text: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function shortcutText(id: CommandId): string | undefined {
  const keys = shortcutKeys(id);
  return keys.length === 0 ? undefined : keysText(keys);
}

/** Keys that no command has, as a person reads them: `Alt+↑`, or `⌥↑` on a Mac. */
export function keysText(keys: readonly string[]): string {
  return keys.map(signOf).join(isMac ? '' : '+');
}

function signOf(key: string): string {
  return (isMac ? MAC_SIGNS : WORDS)[key] ?? key;
}
