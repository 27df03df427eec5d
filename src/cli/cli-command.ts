import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { findRoot, inklingPaths } from '../platform/installed-files';
import { systemCode } from '../platform/system-error';
import { Exit } from './context';
import { interruptSignal } from './interruption';
import { runCli } from './program';

// A reader such as `head` may close the pipe early; this is not an error.
process.stdout.on('error', (error) => process.exit(systemCode(error) === 'EPIPE' ? Exit.ok : Exit.failed));

const root = findRoot(dirname(realpathSync(process.argv[1] ?? '.')));
void runCli(process.argv.slice(2), {
  root,
  paths: inklingPaths(root),
  stdout: process.stdout,
  stderr: process.stderr,
  interrupted: interruptSignal(),
}).then((code) => {
  process.exitCode = code;
});
