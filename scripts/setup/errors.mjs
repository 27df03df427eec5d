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
    report(error);
    process.exitCode = 1;
  }
}

/** Says on standard error what went wrong. @param {unknown} thrown */
export function report(thrown) {
  const error = explain(thrown);
  const known = error instanceof SetupError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\n${message}\n`);
  if (known && error.remedy) process.stderr.write(`${error.remedy}\n`);
  if (!known) process.stderr.write('This was not expected; INKLING_DEBUG=1 shows where it happened.\n');
  if (process.env.INKLING_DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
}

const REMEDIES = {
  EACCES: 'Start as the user who owns this folder.',
  EPERM: 'Start as the user who owns this folder.',
  EROFS: 'Put the project on a disk that can be written to.',
  ENOSPC: 'Set-up needs about 5 GB; free some space and start again.',
};

/** What the system refuses is not unexpected. @param {unknown} error */
function explain(error) {
  if (!(error instanceof Error) || !('code' in error) || !(String(error.code) in REMEDIES)) return error;
  const explained = new SetupError(
    error.message,
    REMEDIES[/** @type {keyof typeof REMEDIES} */ (error.code)],
  );
  if (error.stack) explained.stack = error.stack;
  return explained;
}
