import { cpSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { TFJS_NODE } from './paths.mjs';
import { step } from './progress.mjs';
import { runNpm, errorLines } from './run.mjs';

const LIBTENSORFLOW = '2.9.1';

/** @returns {string} the file that the package's install script downloads on this platform */
export function officialLibraryUrl() {
  const host = process.env.TFJS_NODE_CDN_STORAGE ?? 'https://storage.googleapis.com/';
  if (process.platform === 'darwin' && process.arch === 'arm64') {
    return `${host}tf-builds/libtensorflow_r2_7_darwin_arm64_cpu.tar.gz`;
  }
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const extension = process.platform === 'win32' ? 'zip' : 'tar.gz';
  return `${host}tensorflow/libtensorflow/libtensorflow-cpu-${system}-x86_64-${LIBTENSORFLOW}.${extension}`;
}

/**
 * Runs the package's install script in a copy of the package, so that a killed download leaves nothing incomplete.
 *
 * @param {string} scratch
 * @param {string} made receives `deps` and `lib`
 */
export async function makeFromOfficial(scratch, made) {
  const progress = step('Downloading libtensorflow from its official host');
  const copy = join(scratch, 'tfjs-node');
  cpSync(TFJS_NODE, copy, {
    recursive: true,
    filter: (source) => !['deps', 'lib'].some((part) => source === join(TFJS_NODE, part)),
  });
  const outcome = await runNpm(['run', 'install', '--ignore-scripts=false'], { cwd: copy });
  if (outcome.code !== 0 || !existsSync(join(copy, 'lib')) || !existsSync(join(copy, 'deps', 'lib'))) {
    progress.failed();
    throw new SetupError(
      `The official libtensorflow could not be installed:\n${errorLines(outcome.output)}`,
      'Start again, or set INKLING_SOURCES=registry on Linux x64 to use a package registry.',
    );
  }
  renameSync(join(copy, 'deps'), join(made, 'deps'));
  renameSync(join(copy, 'lib'), join(made, 'lib'));
  progress.done();
  return { source: 'official', libtensorflow: LIBTENSORFLOW };
}
