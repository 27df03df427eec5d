import type { Failure, FailureCode } from './contract/result';

export interface UserErrorOptions extends ErrorOptions {
  /** What the error concerns, such as a file or a layer. */
  readonly detail?: string;
  /** One or two sentences for the command line and the log. @default the code and the detail */
  readonly message?: string;
}

/**
 * An error that the user can correct, such as an invalid file. The window shows the translation of its failure code,
 * the command line its message. Any other error is a programming error and is logged.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  readonly failure: Failure;

  constructor(code: FailureCode, { detail, message, cause }: UserErrorOptions = {}) {
    const options = cause === undefined ? undefined : { cause };
    super(message ?? (detail === undefined ? code : `${code}: ${detail}`), options);
    this.failure = detail === undefined ? { code } : { code, detail };
  }
}

/** Converts an error to a failure, to be sent to another process; `unexpected` for all but user errors. */
export function failureOf(error: unknown): Failure {
  return error instanceof UserError ? error.failure : { code: 'unexpected' };
}
