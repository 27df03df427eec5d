import { api } from './bridge';

/*
 * Work and pending changes that main does not have yet when the window closes: operations that a store has
 * started, and debounced changes. Both are completed before main closes the window.
 */

const flushes = new Set<() => unknown>();
const pending = new Set<Promise<unknown>>();

/** Registers a function that runs before the window closes and sends pending changes. */
export function flushBeforeClosing(flush: () => unknown): void {
  flushes.add(flush);
}

/** Delays closing the window until `work` has settled, whether it succeeds or fails. */
export function finishBeforeClosing<T>(work: Promise<T>): Promise<T> {
  pending.add(work);
  const forget = (): void => void pending.delete(work);
  work.then(forget, forget);
  return work;
}

/** Answers main's requests to close. Called once, before the app is mounted. */
export function connectClosing(): void {
  api.app.onClosing(() => void handOver().finally(() => api.app.handedOver()));
  // A reload does not send the request, and leaves no time to wait.
  window.addEventListener('pagehide', flushAll);
}

async function handOver(): Promise<void> {
  flushAll();
  // Completed work can start more work: an image that was read is placed on the pad, and the new content is
  // saved.
  while (pending.size > 0) await Promise.allSettled(pending);
}

function flushAll(): void {
  for (const flush of flushes) flush();
}
