import { readonly, shallowRef } from 'vue';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** `problem` waits longer, and is said at once by a screen reader. */
  readonly tone: 'plain' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const MOST_AT_ONCE = 3;
const shown = shallowRef<readonly Toast[]>([]);
let nextId = 1;

/** The messages to show, oldest first. */
export const toasts = readonly(shown);

/** Tells the person something in one sentence, at most with one thing to do about it. */
export function showToast(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): void {
  const others = shown.value.filter((toast) => toast.text !== text);
  shown.value = [...others, { id: nextId++, text, tone: 'plain' as const, ...options }].slice(-MOST_AT_ONCE);
}

export function dismissToast(id: number): void {
  shown.value = shown.value.filter((toast) => toast.id !== id);
}
