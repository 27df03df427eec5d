/** A problem that the user can solve: what went wrong, and what to do next. */
export class SetupError extends Error {
  /**
   * @param {string} message one sentence
   * @param {string} [remedy] what to do next: one sentence, or a command on a separate line
   */
  constructor(message, remedy) {
    super(message);
    this.name = 'SetupError';
    this.remedy = remedy;
  }
}

/**
 * Runs a script's main function. An error is printed to standard error as one sentence, with `INKLING_DEBUG=1` followed by
 * its stack, and sets exit code 1.
 *
 * @param {() => Promise<number | void>} main may return an exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}

/** Prints an error to standard error. @param {unknown} thrown */
export function report(thrown) {
  const error = explain(thrown);
  const known = error instanceof SetupError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\n${message}\n`);
  if (known && error.remedy) process.stderr.write(`${error.remedy}\n`);
  if (!known) process.stderr.write('Unexpected error; INKLING_DEBUG=1 shows where it happened.\n');
  if (process.env.INKLING_DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
}

const REMEDIES = {
  EACCES: 'Start as the owner of this folder.',
  EPERM: 'Start as the owner of this folder.',
  EROFS: 'Move the project to a writable disk.',
  ENOSPC: 'Set-up needs about 5 GB; free some space and start again.',
};

/** Turns errors of the operating system that users can solve into a `SetupError`. @param {unknown} error */
function explain(error) {
  if (!(error instanceof Error) || !('code' in error) || !(String(error.code) in REMEDIES)) return error;
  const explained = new SetupError(
    error.message,
    REMEDIES[/** @type {keyof typeof REMEDIES} */ (error.code)],
  );
  if (error.stack) explained.stack = error.stack;
  return explained;
}
