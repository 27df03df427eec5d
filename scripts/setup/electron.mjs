import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFromOfficial, officialRuntime, officialUrl } from './electron-official.mjs';
import { FALLBACK_FOLDER, makeFromRegistry } from './electron-registry.mjs';
import { SetupError } from './errors.mjs';
import { readStamp, writeStamp } from './files.mjs';
import { NODE_MODULES } from './paths.mjs';
import { HAS_REGISTRY_ROUTE } from './platform.mjs';
import { answers } from './probe.mjs';

const OFFICIAL_STAMP = join(NODE_MODULES, 'electron', '.inkling-runtime.json');
const FALLBACK_STAMP = join(FALLBACK_FOLDER, 'inkling.json');

/**
 * An installed Electron.
 *
 * @typedef {object} ElectronRuntime
 * @property {'official' | 'registry'} source `registry` is end-of-life and republished by a third party
 * @property {string} version
 * @property {string} folder
 * @property {string} executable
 */

/** The Electron runtime: the official one, or an older one from a package registry. */
export const electron = {
  isDone: () => findRuntime() !== null,

  async make() {
    if (await answers(officialUrl())) {
      await makeFromOfficial();
      stamp(OFFICIAL_STAMP, { source: 'official', ...officialRuntime() });
    } else if (HAS_REGISTRY_ROUTE) {
      await makeFromRegistry((folder, found) =>
        writeStamp(join(folder, 'inkling.json'), { source: 'registry', ...found }),
      );
    } else {
      throw new SetupError(
        'The official Electron download cannot be reached, and this platform has no other source.',
        'Check the network connection and start again.',
      );
    }
  },
};

/**
 * The runtime that set-up installed, preferably the official one.
 *
 * @returns {ElectronRuntime}
 * @throws {SetupError} before set-up
 */
export function electronRuntime() {
  const runtime = findRuntime();
  if (!runtime) throw new SetupError('No Electron runtime is installed yet.', 'Run: npm run setup');
  return runtime;
}

/** @returns {ElectronRuntime | null} */
function findRuntime() {
  const { folder, executable } = officialRuntime();
  return (
    runtimeAt(OFFICIAL_STAMP, folder, executable) ?? runtimeAt(FALLBACK_STAMP, FALLBACK_FOLDER, 'electron')
  );
}

/**
 * @param {string} stampPath
 * @param {string} folder
 * @param {string} executable relative to the folder
 * @returns {ElectronRuntime | null}
 */
function runtimeAt(stampPath, folder, executable) {
  const found = readStamp(stampPath);
  const path = join(folder, executable);
  if (!found || !existsSync(path) || statSync(path).size !== found.size) return null;
  const source = found.source === 'official' ? 'official' : 'registry';
  return { source, version: String(found.version), folder, executable: path };
}

/**
 * @param {string} path
 * @param {{ source: string, version: string, folder: string, executable: string }} runtime
 */
function stamp(path, { source, version, folder, executable }) {
  writeStamp(path, { source, version, size: statSync(join(folder, executable)).size });
}
