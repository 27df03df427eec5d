import { Exit } from './context';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One Ctrl-C can arrive twice: from the terminal, and passed on by the process that started this one. */
const SAME_PRESS_MS = 1000;

/**
 * Calls `stop` at the first Ctrl-C or polite request to end; a second one ends the process at once.
 * @returns A function that takes the handlers away.
 */
export function onInterrupt(stop: () => void): () => void {
  let firstAt: number | undefined;
  const handle = () => {
    const now = performance.now();
    if (firstAt === undefined) {
      firstAt = now;
      stop();
    } else if (now - firstAt > SAME_PRESS_MS) {
      process.exit(Exit.interrupted);
    }
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  return () => {
    for (const signal of SIGNALS) process.off(signal, handle);
  };
}
