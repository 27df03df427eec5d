import { type Context, Exit, type ExitCode } from './context';
import { onInterrupt } from './interrupts';
import { writeLine } from './lines';
import { shareBar } from './share-bar';

export interface LongWork {
  /** Aborts when the person presses Ctrl+C. */
  readonly signal: AbortSignal;
  /** To be told the share that is done, in [0, 1]. */
  readonly onProgress: (share: number) => void;
}

/**
 * Runs a long computation that changes nothing until it is done: with a bar, and ended by Ctrl+C.
 * @param work Gives the line that is printed at its end.
 */
export async function longRun(
  context: Context,
  name: string,
  work: (controls: LongWork) => Promise<string>,
): Promise<ExitCode> {
  const stopping = new AbortController();
  const bar = shareBar(context, name);
  const forget = onInterrupt(() => stopping.abort());
  try {
    const line = await work({ signal: stopping.signal, onProgress: bar.show });
    bar.end();
    await writeLine(context.stdout, line);
    return Exit.ok;
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    bar.end();
    context.stderr.write('Stopped; nothing was changed.\n');
    return Exit.interrupted;
  } finally {
    bar.end();
    forget();
  }
}
