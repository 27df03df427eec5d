/** A set-up problem that a person can act on: what went wrong, and what to do next. */
export class SetupError extends Error {
  /**
   * @param {string} message one sentence
   * @param {string} [remedy] what to do next: one sentence, or a command on its own line
   */
  constructor(message, remedy) {
    super(message);
    this.name = 'SetupError';
    this.remedy = remedy;
  }
}

/**
 * Runs a script's main function; an error becomes one clear sentence on standard error and exit code 1.
 * With `INKLING_DEBUG=1` the stack follows.
 *
 * @param {() => Promise<number | void>} main may return an exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const known = error instanceof SetupError;
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`\n${message}\n`);
    if (known && error.remedy) process.stderr.write(`${error.remedy}\n`);
    if (!known) process.stderr.write('This was not expected; INKLING_DEBUG=1 shows where it happened.\n');
    if (process.env['INKLING_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
}
