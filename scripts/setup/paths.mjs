import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything that set-up downloads or builds outside of node_modules; ignored by git. */
export const RUNTIME = join(ROOT, '.runtime');

/** Temporary files of set-up, on the file system of the results, so that these can be renamed into place. */
export const SCRATCH = join(RUNTIME, 'tmp');

export const NODE_MODULES = join(ROOT, 'node_modules');
export const TFJS_NODE = join(NODE_MODULES, '@tensorflow', 'tfjs-node');

/**
 * Loads a CommonJS or JSON file of the project that may be missing before set-up.
 *
 * @param {string} path relative to the project's folder
 * @returns {unknown}
 */
export function requireFromRoot(path) {
  return createRequire(join(ROOT, 'package.json'))(join(ROOT, path));
}
