import { readonly, shallowRef } from 'vue';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** `problem` is shown longer, and announced immediately by screen readers. */
  readonly tone: 'plain' | 'problem';
  /** Stays until it is dismissed. */
  readonly isLasting: boolean;
  /** A newer toast of the same topic replaces it. */
  readonly topic?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Called once it is closed and its action can no longer be chosen. */
  readonly onGone?: () => void;
}

const MOST_AT_ONCE = 3;
const shown = shallowRef<readonly Toast[]>([]);
let nextId = 1;

/** The toasts to show, oldest first. */
export const toasts = readonly(shown);

/**
 * Shows one sentence, with at most one action. If there are too many toasts, the oldest without `isLasting`
 * closes.
 * @returns The toast's identifier.
 */
export function showToast(text: string, options: Partial<Omit<Toast, 'id' | 'text'>> = {}): number {
  const others = shown.value.filter(
    (toast) => toast.text !== text && (options.topic === undefined || toast.topic !== options.topic),
  );
  const toast: Toast = { id: nextId++, text, tone: 'plain', isLasting: false, ...options };
  const first = others.find(({ isLasting }) => !isLasting) ?? others[0];
  show([...(others.length < MOST_AT_ONCE ? others : others.filter((other) => other !== first)), toast]);
  return toast.id;
}

/** Closes a toast. */
export function dismissToast(id: number): void {
  show(shown.value.filter((toast) => toast.id !== id));
}

/** Closes the toasts of a topic, which no longer apply. */
export function dismissTopic(topic: string): void {
  show(shown.value.filter((toast) => toast.topic !== topic));
}

/** Closes the toasts that only confirm an operation and have no action. */
export function dismissPassing(): void {
  show(
    shown.value.filter(
      ({ tone, action, isLasting }) => tone === 'problem' || action !== undefined || isLasting,
    ),
  );
}

/** Runs a toast's action, and closes it. */
export function actOnToast(id: number): void {
  const toast = shown.value.find((other) => other.id === id);
  shown.value = shown.value.filter((other) => other !== toast);
  toast?.action?.run();
}

function show(next: readonly Toast[]): void {
  const gone = shown.value.filter((toast) => !next.includes(toast));
  shown.value = next;
  for (const { onGone } of gone) onGone?.();
}
