import type { Writable } from 'node:stream';
import type { InklingPaths } from '../platform/installed-files';

/** The environment of a command. Tests pass their own streams. */
export interface Context {
  /** Root folder of Inkling, which holds the assets and the dataset. */
  readonly root: string;
  readonly paths: InklingPaths;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborts when the user presses Ctrl-C. */
  readonly interrupted: AbortSignal;
}

/** A text output stream; `isTTY` is true for a terminal. */
export type Output = Writable & { readonly isTTY?: boolean };

/** Exit codes: success, failure, usage error, and interrupted by Ctrl-C. */
export const Exit = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;
export type ExitCode = (typeof Exit)[keyof typeof Exit];
