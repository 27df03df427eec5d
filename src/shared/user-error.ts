import type { Failure, FailureCode } from './contract/result';

export interface UserErrorOptions extends ErrorOptions {
  /** Names the thing concerned: a file, a layer. */
  readonly detail?: string;
  /** One or two whole sentences for the command line and the log; the code and the detail where it is left out. */
  readonly message?: string;
}

/**
 * The only kind of error that users see: something that they can put right, such as a file that is not what it should be.
 * The window shows the sentence of its failure code in the user's language, the command line its message. Any other error is
 * a fault of the program, which is logged.
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

/** The failure of an error, for what crosses a process boundary; `unexpected` for all but user errors. */
export function failureOf(error: unknown): Failure {
  return error instanceof UserError ? error.failure : { code: 'unexpected' };
}
