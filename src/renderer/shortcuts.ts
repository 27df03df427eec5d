import { COMMAND_IDS, commands, type CommandDefinition, type CommandId } from '../shared/commands';
import { isTextField } from './ui/text-field';

const MAC_SIGNS: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Backspace: '⌫',
  Delete: '⌦',
};
const WORDS: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl' };
const isMac = navigator.platform.startsWith('Mac');

/** Elements that handle keys themselves, so that single-key shortcuts do not apply. */
const OWN_KEYS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [contenteditable]';

/** All shortcuts of a command, simplest first, each as a list of displayed keys; empty if there are none. */
export function shortcutsOf(id: CommandId): readonly (readonly string[])[] {
  const { accelerator, keys = [] }: CommandDefinition = commands[id];
  const single = keys.map((key) => [signOf(key.length === 1 ? key.toUpperCase() : key)]);
  return accelerator === undefined ? single : [...single, accelerator.split('+').map(signOf)];
}

/** The displayed keys of a command's simplest shortcut; empty if it has none. */
export function shortcutKeys(id: CommandId): readonly string[] {
  return shortcutsOf(id)[0] ?? [];
}

/** The same as one text: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function shortcutText(id: CommandId): string | undefined {
  const keys = shortcutKeys(id);
  return keys.length === 0 ? undefined : keysText(keys);
}

/** Displayed keys outside of commands: `Alt+↑`, or `⌥↑` on a Mac. */
export function keysText(keys: readonly string[]): string {
  return keys.map(signOf).join(isMac ? '' : '+');
}

/** The command of a single-key shortcut; undefined if the focused element handles the key. */
export function commandOfKey(event: KeyboardEvent): CommandId | undefined {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey) return undefined;
  if (isTextField(target) || (target instanceof Element && target.closest(OWN_KEYS))) return undefined;
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  return COMMAND_IDS.find((id) => {
    const { keys }: CommandDefinition = commands[id];
    return keys?.includes(pressed);
  });
}

function signOf(key: string): string {
  return (isMac ? MAC_SIGNS : WORDS)[key] ?? key;
}
