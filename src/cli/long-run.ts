import { type Context, Exit, type ExitCode } from './context';
import { writeLine } from './lines';
import { shareBar } from './share-bar';

export interface LongWork {
  /** Aborts when the user presses Ctrl+C. */
  readonly signal: AbortSignal;
  /** Called with the completed share, in [0, 1]. */
  readonly onProgress: (share: number) => void;
}

/**
 * Runs a long computation with a progress bar. Ctrl+C aborts it; nothing is written before it completes.
 * @param work Resolves to the line that is printed on completion.
 */
export async function longRun(
  context: Context,
  name: string,
  work: (controls: LongWork) => Promise<string>,
): Promise<ExitCode> {
  const bar = shareBar(context, name);
  try {
    const line = await work({ signal: context.interrupted, onProgress: bar.show });
    bar.end();
    await writeLine(context.stdout, line);
    return Exit.ok;
  } catch (error) {
    if (!context.interrupted.aborted) throw error;
    bar.end();
    context.stderr.write('Stopped. Nothing was changed.\n');
    return Exit.interrupted;
  } finally {
    bar.end();
  }
}
