import { useEventListener } from '@vueuse/core';
import { computed, onActivated, onDeactivated, onScopeDispose, shallowReactive, watch } from 'vue';
import { COMMAND_IDS, type CommandId } from '../shared/commands';
import { api } from './bridge';
import { commandOfKey } from './shortcuts';
import { isTextField } from './ui/text-field';

/** What a command does in this view, and when it is enabled. */
export interface CommandHandler {
  readonly run: () => unknown;
  /** @default always */
  readonly enabled?: () => boolean;
}

export type CommandHandlers = Partial<Record<CommandId, CommandHandler>>;

const handlers = shallowReactive(new Map<CommandId, CommandHandler>());
const enabledIds = computed(() => COMMAND_IDS.filter(canRun));

/** Whether a command is enabled; reactive. */
export function canRun(id: CommandId): boolean {
  const handler = handlers.get(id);
  return handler !== undefined && (handler.enabled?.() ?? true);
}

/** Runs a command if it is enabled. Used by the menu, shortcuts and buttons alike. */
export function runCommand(id: CommandId): void {
  if (canRun(id)) handlers.get(id)?.run();
}

/** Registers commands while the component is mounted. */
export function useCommands(offered: CommandHandlers): void {
  const entries = Object.entries(offered) as [CommandId, CommandHandler][];
  const offer = (): void => entries.forEach(([id, handler]) => handlers.set(id, handler));
  const withdraw = (): void =>
    entries.forEach(([id, handler]) => handlers.get(id) === handler && handlers.delete(id));
  offer();
  onActivated(offer);
  onDeactivated(withdraw);
  onScopeDispose(withdraw);
}

/**
 * Handles commands from the menu and from single keys, and reports to main which commands are enabled. Called
 * once, by the app.
 */
export function connectMenu(): void {
  const stop = api.commands.onChosen(({ id }) => {
    if (!editText(id)) runCommand(id);
  });
  onScopeDispose(stop);
  useEventListener(window, 'keydown', (event) => {
    const id = commandOfKey(event);
    if (id === undefined || !canRun(id)) return;
    event.preventDefault();
    runCommand(id);
  });
  watch(enabledIds, (enabled) => void api.commands.enable({ enabled }), { immediate: true });
}

/** In a text field, undo and redo apply to the field. */
function editText(id: CommandId): boolean {
  if (id !== 'drawing:undo' && id !== 'drawing:redo') return false;
  if (!isTextField(document.activeElement)) return false;
  // A text field's own history has no other API.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand(id === 'drawing:undo' ? 'undo' : 'redo');
  return true;
}
