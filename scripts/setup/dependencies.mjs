import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { readStamp, writeStamp } from './files.mjs';
import { NODE_MODULES, ROOT } from './paths.mjs';
import { step, watch } from './progress.mjs';
import { runNpm, errorLines } from './run.mjs';

const LOCK_FILE = join(ROOT, 'package-lock.json');
const STAMP = join(NODE_MODULES, '.inkling-dependencies.json');
/** The exit code for a missing program. */
const NOT_FOUND = 127;
/** npm's record of the installed packages, which npm writes last. */
const NPM_RECORD = join(NODE_MODULES, '.package-lock.json');

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** The npm packages of the lock file, without their install scripts: native parts have their own stages. */
export const dependencies = {
  isDone() {
    const hash = lockHash();
    return readStamp(STAMP)?.lock === hash || adopt(hash);
  },

  async make() {
    const wanted = Object.keys(lockedPackages(LOCK_FILE)).filter(Boolean);
    const progress = step(`Installing ${wanted.length} npm packages`);
    const stopWatching = watch(() => {
      const present = wanted.filter((path) => existsSync(join(ROOT, path, 'package.json'))).length;
      progress.update(present / wanted.length);
    });
    const outcome = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: ROOT,
    });
    stopWatching();
    if (outcome.code !== 0) {
      progress.failed();
      if (outcome.code === NOT_FOUND) {
        throw new SetupError('npm was not found.', 'Install npm, which comes with Node.js, and start again.');
      }
      throw new SetupError(
        `npm could not install the packages of package-lock.json:\n${errorLines(outcome.output)}`,
        'Check the network connection and start again.',
      );
    }
    writeStamp(STAMP, { lock: lockHash() });
    progress.done();
  },
};

/** @returns {string} */
function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
}

/**
 * Accepts packages that the user installed with npm, if they are exactly those of the lock file according to npm's record.
 *
 * @param {string} hash
 */
function adopt(hash) {
  if (!existsSync(NPM_RECORD)) return false;
  const wanted = lockedPackages(LOCK_FILE);
  const present = lockedPackages(NPM_RECORD);
  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = present[path];
    if (!found && optional) continue;
    if (!found || found.version !== version || found.integrity !== integrity) return false;
    if (!existsSync(join(ROOT, path, 'package.json'))) return false;
  }
  writeStamp(STAMP, { lock: hash });
  return true;
}

/**
 * @param {string} path of a package-lock.json
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(path) {
  try {
    return /** @type {{ packages: Record<string, LockedPackage> }} */ (JSON.parse(readFileSync(path, 'utf8')))
      .packages;
  } catch {
    throw new SetupError(
      `${path} cannot be read as JSON.`,
      'Restore it from the repository and start again.',
    );
  }
}
