import { extname, resolve } from 'node:path';
import { isOpenable } from './files/file-kinds';

export interface AppArguments {
  /** Draws a digit, saves a screenshot of the window to this file, and quits. */
  readonly demo: string | null;
  readonly userData: string | null;
  /** Files to open, as absolute paths. They may not exist: opening a missing file reports an error. */
  readonly files: readonly string[];
}

/**
 * Parses the command line. Chromium adds its own switches, and a development runtime the app's folder, so unknown
 * arguments are ignored.
 */
export function parseArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): AppArguments {
  const args = argv.slice(1);
  const demo = optionValue(args, '--demo');
  const userData = optionValue(args, '--user-data-dir') ?? environment.INKLING_USER_DATA ?? null;
  const files = args
    .filter((argument) => !argument.startsWith('-') && argument !== demo && isOpenable(extname(argument)))
    .map((argument) => resolve(workingFolder, argument));
  return {
    demo: demo === null ? null : resolve(workingFolder, demo),
    userData: userData === null ? null : resolve(workingFolder, userData),
    files,
  };
}

function optionValue(args: readonly string[], name: string): string | null {
  const joined = args.find((argument) => argument.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const index = args.indexOf(name);
  return index === -1 ? null : (args[index + 1] ?? null);
}
