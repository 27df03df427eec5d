import { readonly, shallowRef } from 'vue';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** `problem` waits longer, and is said at once by a screen reader. */
  readonly tone: 'plain' | 'problem';
  /** Stays until it is answered or taken away. */
  readonly isLasting: boolean;
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
 * Tells the person something in one sentence, at most with one thing to do about it. Where there are too many, the oldest
 * that need not last goes.
 * @returns Its identifier.
 */
export function showToast(text: string, options: Partial<Omit<Toast, 'id' | 'text'>> = {}): number {
  const others = shown.value.filter((toast) => toast.text !== text);
  const toast: Toast = { id: nextId++, text, tone: 'plain', isLasting: false, ...options };
  const first = others.find(({ isLasting }) => !isLasting) ?? others[0];
  show([...(others.length < MOST_AT_ONCE ? others : others.filter((other) => other !== first)), toast]);
  return toast.id;
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  show(shown.value.filter((toast) => toast.id !== id));
}

/** Takes away what was said of problems: it no longer holds. */
export function dismissProblems(): void {
  show(shown.value.filter(({ tone }) => tone !== 'problem'));
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
