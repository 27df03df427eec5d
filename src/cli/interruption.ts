import { Exit } from './context';

/** Signals by which a user, a terminal or a system asks a process to end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One Ctrl-C can arrive twice: from the terminal, and passed on by the process that started this one. */
const SAME_PRESS_MS = 1000;

/**
 * Calls `stop` at the first Ctrl-C or request to end, and `end` at one that comes more than a second later.
 * Only for a process in which TensorFlow computes nothing: see decision record 28.
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

/** What the process that takes the signals sends to the one that runs the command. */
const INTERRUPT = 'interrupt';

/** Asks the process that runs the command to stop. */
export function sendInterrupt(command: {
  readonly connected: boolean;
  send: (message: string) => unknown;
}): void {
  if (command.connected) command.send(INTERRUPT);
}

/**
 * For the process that runs the command.
 * @returns A signal that aborts once the process that takes the signals asks this one to stop.
 */
export function interruptSignal(): AbortSignal {
  const interruption = new AbortController();
  process.on('message', (message) => {
    if (message === INTERRUPT) interruption.abort();
  });
  // Whoever killed the one meant both.
  process.on('disconnect', () => process.exit(Exit.interrupted));
  // Windows has no sessions: Ctrl-C reaches this process, too, on a thread of its own.
  if (process.platform === 'win32') process.on('SIGINT', () => undefined);
  // Listening must not keep a finished command from ending.
  process.channel?.unref();
  return interruption.signal;
}
