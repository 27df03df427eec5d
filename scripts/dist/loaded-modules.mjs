import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { SetupError } from '../setup/errors.mjs';
import { ROOT } from '../setup/paths.mjs';
import { essence, run } from '../setup/run.mjs';

/**
 * Loads what a package loads, does a first piece of work with it, and prints every file that Node read for it.
 * TensorFlow.js brings some 4,000 files of which a process reads 300.
 */
const LOAD = `
const tf = require('@tensorflow/tfjs-node');
tf.backend();
tf.tidy(() => tf.tensor1d([1, 2]).square().dataSync());
new (require('node-sqlite3-wasm').Database)(':memory:').close();
console.log('\\n' + JSON.stringify(Object.keys(require.cache)));
`;

/** What is read, but not as a module: SQLite itself, and the native libraries beside TensorFlow's binding. */
const READ_OTHERWISE = [
  'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm',
  'node_modules/@tensorflow/tfjs-node/deps/lib/**',
];

/**
 * The files of `node_modules` that the packaged app reads while it runs.
 *
 * @returns {Promise<string[]>} relative to the project, each package's `package.json` among them
 * @throws {SetupError} where they do not load here
 */
export async function loadedModules() {
  const { code, output } = await run(process.execPath, ['-e', LOAD], {
    cwd: ROOT,
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2', NODE_NO_WARNINGS: '1' },
  });
  const last = output.trim().split('\n').at(-1) ?? '';
  if (code !== 0)
    throw new SetupError(`TensorFlow does not load:\n${essence(output)}`, 'Run: npm run doctor');
  /** @type {string[]} */
  const files = JSON.parse(last);
  return [...new Set([...files, ...files.map(manifestOf)])].map((file) => relative(ROOT, file)).sort();
}

/**
 * Patterns that take those files into a package. electron-builder lays packages out anew: one that npm put inside
 * another, since a tool needs another version of it, may lie at the top there.
 *
 * @param {readonly string[]} files as `loadedModules` gives them
 * @returns {string[]}
 */
export function patternsFor(files) {
  const places = files.flatMap((file) => [file, file.slice(file.lastIndexOf('node_modules'))]);
  const patterns = new Set(places.map((file) => file.split(sep).join('/')));
  return ['!node_modules/**', ...patterns, ...READ_OTHERWISE];
}

/**
 * The `package.json` of a package: Node resolves by it.
 *
 * @param {string} file
 * @returns {string}
 */
export function manifestOf(file) {
  const inside = file.lastIndexOf(`node_modules${sep}`) + 'node_modules'.length + 1;
  const [scopeOrName = '', name = ''] = file.slice(inside).split(sep);
  const parts = scopeOrName.startsWith('@') ? [scopeOrName, name] : [scopeOrName];
  return join(file.slice(0, inside), ...parts, 'package.json');
}

/**
 * The packages that those files belong to.
 *
 * @param {readonly string[]} files as `loadedModules` gives them
 * @returns {{ name: string, version: string, folder: string }[]}
 */
export function packagesOf(files) {
  const manifests = files.filter((file) => basename(file) === 'package.json').map((file) => join(ROOT, file));
  return manifests.map((path) => {
    const { name, version } = JSON.parse(readFileSync(path, 'utf8'));
    return { name, version, folder: dirname(path) };
  });
}
