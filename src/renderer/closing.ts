import { api } from './bridge';

/*
 * What main does not know yet when the window closes: work that a store has under way, and changes that it holds back
 * for a moment. Both are handed over before main lets the window go.
 */

const flushes = new Set<() => unknown>();
const pending = new Set<Promise<unknown>>();

/** Calls `flush` before the window closes; it sends what was held back. */
export function flushBeforeClosing(flush: () => unknown): void {
  flushes.add(flush);
}

/** Lets the window close only when this work is over, whatever comes of it. */
export function finishBeforeClosing<T>(work: Promise<T>): Promise<T> {
  pending.add(work);
  const forget = (): void => void pending.delete(work);
  work.then(forget, forget);
  return work;
}

/** Answers main when it asks. Called once, before anything else can change. */
export function connectClosing(): void {
  api.app.onClosing(() => void handOver().finally(() => api.app.handedOver()));
  // A page that is only loaded again is not asked, and has no time to wait.
  window.addEventListener('pagehide', flushAll);
}

async function handOver(): Promise<void> {
  flushAll();
  // Work may begin other work: an image that was read is placed, and what is placed is saved.
  while (pending.size > 0) await Promise.allSettled(pending);
}

function flushAll(): void {
  for (const flush of flushes) flush();
}
