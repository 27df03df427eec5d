import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SCRATCH } from './paths.mjs';
import { SetupError } from './errors.mjs';

/**
 * @typedef {object} PinnedArchive
 * @property {string} name file name
 * @property {number} size in bytes
 * @property {string} sha256 in hex
 */

/**
 * Checks an archive's size and SHA-256 before anything in it is used.
 *
 * @param {string} path
 * @param {PinnedArchive} pinned
 * @throws {SetupError} where either differs
 */
export async function verifyArchive(path, pinned) {
  const { size } = statSync(path);
  if (size !== pinned.size) {
    throw new SetupError(
      `${pinned.name} has ${size} bytes where ${pinned.size} were expected, so it is not used.`,
      'Start again; if it happens twice, the package source serves something else under this name.',
    );
  }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  const sha256 = hash.digest('hex');
  if (sha256 !== pinned.sha256) {
    throw new SetupError(
      `${pinned.name} has SHA-256 ${sha256} where ${pinned.sha256} was expected, so it is not used.`,
      'Start again; if it happens twice, the package source serves something else under this name.',
    );
  }
}

/**
 * A new, empty folder on the file system of the results. What a killed set-up left behind is removed on the way:
 * only the holder of the set-up lock calls this.
 *
 * @param {string} purpose
 */
export function freshScratch(purpose) {
  rmSync(SCRATCH, { recursive: true, force: true });
  const folder = join(SCRATCH, `${purpose}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** @param {string} folder flushes every file below it, and the folders, to the disk */
export function syncTree(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) sync(path);
  }
  sync(folder);
}

/** @param {string} path */
function sync(path) {
  // Windows refuses to open folders, and to flush files that are open for reading only.
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Puts a finished folder in the place of an older one. Killed between its two renames, the place is empty, never
 * half full, and the stage that calls this runs again.
 *
 * @param {string} finished
 * @param {string} place
 */
export function replaceFolder(finished, place) {
  const parent = dirname(place);
  const oldPrefix = `.${basename(place)}.old-`;
  mkdirSync(parent, { recursive: true });
  if (existsSync(place)) renameSync(place, join(parent, `${oldPrefix}${process.pid}`));
  renameSync(finished, place);
  sync(parent);
  for (const name of readdirSync(parent)) {
    if (name.startsWith(oldPrefix)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/**
 * Writes a small file so that readers see the old or the new content, never half of it.
 *
 * @param {string} path
 * @param {string} content
 */
export function writeAtomically(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.new-${process.pid}`;
  writeFileSync(temporary, content, { flush: true });
  renameSync(temporary, path);
  sync(dirname(path));
}

/**
 * Reads a stamp: the note that a stage leaves last, to say that all before it is complete.
 *
 * @param {string} path
 * @returns {Record<string, unknown> | null} null where it is missing or unreadable
 */
export function readStamp(path) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null
      ? /** @type {Record<string, unknown>} */ (value)
      : null;
  } catch {
    return null;
  }
}

/** @param {string} path @param {object} value */
export function writeStamp(path, value) {
  writeAtomically(path, `${JSON.stringify(value, null, 2)}\n`);
}
