import { join } from 'node:path';
import { NODE_MODULES, requireFromRoot } from './paths.mjs';

/** Programs whose package has another name. */
const PACKAGES = { tsc: 'typescript', playwright: '@playwright/test' };

/**
 * The script of a program of an npm package, which can be run with the current Node.js on every platform.
 *
 * @param {string} program
 * @returns {string}
 */
export function binaryOf(program) {
  const name = program in PACKAGES ? PACKAGES[/** @type {keyof typeof PACKAGES} */ (program)] : program;
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
    requireFromRoot(`node_modules/${name}/package.json`)
  );
  const script = typeof bin === 'string' ? bin : bin[program];
  return join(NODE_MODULES, name, script ?? '');
}
