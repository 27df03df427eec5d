import { readonly, shallowRef } from 'vue';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** `problem` waits longer, and is said at once by a screen reader. */
  readonly tone: 'plain' | 'problem';
  /** Stays until it is answered or taken away. */
  readonly isLasting: boolean;
  /** What it is about: a newer message on the same topic takes its place. */
  readonly topic?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Called once it is gone and its action can no longer be chosen. */
  readonly onGone?: () => void;
}

const MOST_AT_ONCE = 3;
const shown = shallowRef<readonly Toast[]>([]);
let nextId = 1;

/** The messages to show, oldest first. */
export const toasts = readonly(shown);

/**
 * Tells the user something in one sentence, at most with one thing to do about it. Where there are too many, the oldest
 * that need not last goes.
 * @returns Its identifier.
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

/** Takes a message away. */
export function dismissToast(id: number): void {
  show(shown.value.filter((toast) => toast.id !== id));
}

/** Takes away the messages on one topic: what they said is no longer so. */
export function dismissTopic(topic: string): void {
  show(shown.value.filter((toast) => toast.topic !== topic));
}

/** Takes away the messages that only say what was done, without anything to do about it. */
export function dismissPassing(): void {
  show(
    shown.value.filter(
      ({ tone, action, isLasting }) => tone === 'problem' || action !== undefined || isLasting,
    ),
  );
}

/** Does what a message offers, and takes it away. */
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
