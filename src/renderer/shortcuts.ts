import { commands, type CommandDefinition, type CommandId } from '../shared/commands';

const MAC_SIGNS: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫' };
const WORDS: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl' };
const isMac = navigator.platform.startsWith('Mac');

/** The keys of a command as a person reads them, one by one; empty where it has none. */
export function shortcutKeys(id: CommandId): readonly string[] {
  const { accelerator }: CommandDefinition = commands[id];
  if (accelerator === undefined) return [];
  const signs = isMac ? MAC_SIGNS : WORDS;
  return accelerator.split('+').map((key) => signs[key] ?? key);
}

/** The same as one text: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function shortcutText(id: CommandId): string | undefined {
  const keys = shortcutKeys(id);
  return keys.length === 0 ? undefined : keys.join(isMac ? '' : '+');
}
