import { Exit } from './context';

/** Signals that request termination. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One Ctrl-C can arrive twice: from the terminal, and forwarded by the parent process. */
const SAME_PRESS_MS = 1000;

/**
 * Calls `stop` on the first termination signal, and `end` on one that follows more than a second later. Must not be
 * used in a process that runs TensorFlow: see decision record 28.
 */
export function onInterrupt(stop: () => void, end: () => void): void {
  let firstAt: number | undefined;
  const handle = () => {
    const now = performance.now();
    if (firstAt === undefined) {
      firstAt = now;
      stop();
    } else if (now - firstAt > SAME_PRESS_MS) {
      end();
    }
  };
  for (const signal of SIGNALS) process.on(signal, handle);
}

/** Message from the signal-handling process to the process that runs the command. */
const INTERRUPT = 'interrupt';

/** Asks the process that runs the command to stop. */
export function sendInterrupt(command: {
  readonly connected: boolean;
  send: (message: string) => unknown;
}): void {
  if (command.connected) command.send(INTERRUPT);
}

/**
 * Creates the interrupt signal of the process that runs the command.
 * @returns A signal that aborts when the signal-handling process requests a stop.
 */
export function interruptSignal(): AbortSignal {
  const interruption = new AbortController();
  process.on('message', (message) => {
    if (message === INTERRUPT) interruption.abort();
  });
  // Killing the parent process also ends this one.
  process.on('disconnect', () => process.exit(Exit.interrupted));
  // Windows has no sessions, so Ctrl-C also reaches this process, on a separate thread.
  if (process.platform === 'win32') process.on('SIGINT', () => undefined);
  // The open channel must not keep the process alive after the command finishes.
  process.channel?.unref();
  return interruption.signal;
}
