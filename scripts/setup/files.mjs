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
 * Verifies an archive's size and SHA-256 before its content is used.
 *
 * @param {string} path
 * @param {PinnedArchive} pinned
 * @throws {SetupError} if either differs
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
 * Creates an empty folder on the file system of the results, and removes what a killed set-up left there. Call it only with
 * the set-up lock.
 *
 * @param {string} purpose
 */
export function freshScratch(purpose) {
  rmSync(SCRATCH, { recursive: true, force: true });
  const folder = join(SCRATCH, `${purpose}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Flushes all files and folders below a folder to the disk. @param {string} folder */
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
  // Windows cannot open folders, or flush files that are open for reading only.
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Replaces a folder by a finished one. If the process is killed between the two renames, the target is missing, never
 * incomplete, and the stage that calls this runs again.
 *
 * @param {string} finished
 * @param {string} target
 */
export function replaceFolder(finished, target) {
  const parent = dirname(target);
  const oldPrefix = `.${basename(target)}.old-`;
  mkdirSync(parent, { recursive: true });
  if (existsSync(target)) renameSync(target, join(parent, `${oldPrefix}${process.pid}`));
  renameSync(finished, target);
  sync(parent);
  for (const name of readdirSync(parent)) {
    if (name.startsWith(oldPrefix)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/**
 * Writes a small file atomically: readers see the old or the new content.
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
 * Reads a stamp: the file that a stage writes last, when its result is complete.
 *
 * @param {string} path
 * @returns {Record<string, unknown> | null} null if it is missing or unreadable
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
