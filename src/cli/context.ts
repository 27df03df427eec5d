import type { Writable } from 'node:stream';
import type { InklingPaths } from '../platform/installed-files';

/** What a command works with besides its arguments. Tests give their own streams. */
export interface Context {
  /** Inkling's own folder: where assets and the data set are found. */
  readonly root: string;
  readonly paths: InklingPaths;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborts when the user presses Ctrl-C. */
  readonly interrupted: AbortSignal;
}

/** A stream that text goes to; `isTTY` where a user reads it as it comes. */
export type Output = Writable & { readonly isTTY?: boolean };

/** Exit codes: all well; something could not be done; the command was written wrongly; stopped by Ctrl-C. */
export const Exit = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;
export type ExitCode = (typeof Exit)[keyof typeof Exit];
