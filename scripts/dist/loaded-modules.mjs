import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { SetupError } from '../setup/errors.mjs';
import { ROOT } from '../setup/paths.mjs';
import { errorLines, run } from '../setup/run.mjs';

/**
 * Loads the modules that a packaged app loads, uses each once, and prints every file that Node.js read. TensorFlow.js has
 * some 4,000 files, of which a process reads 300.
 */
const LOAD = `
const tf = require('@tensorflow/tfjs-node');
tf.backend();
tf.tidy(() => tf.tensor1d([1, 2]).square().dataSync());
new (require('node-sqlite3-wasm').Database)(':memory:').close();
console.log('\\n' + JSON.stringify(Object.keys(require.cache)));
`;

/** Files that are not loaded as modules: SQLite's WebAssembly, and the native libraries of TensorFlow's binding. */
const READ_OTHERWISE = [
  'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm',
  'node_modules/@tensorflow/tfjs-node/deps/lib/**',
];

/**
 * The files of `node_modules` that the packaged app reads while it runs.
 *
 * @returns {Promise<string[]>} relative to the project, each package's `package.json` among them
 * @throws {SetupError} if a module cannot be loaded
 */
export async function loadedModules() {
  const { code, output } = await run(process.execPath, ['-e', LOAD], {
    cwd: ROOT,
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2', NODE_NO_WARNINGS: '1' },
  });
  const last = output.trim().split('\n').at(-1) ?? '';
  if (code !== 0)
    throw new SetupError(`TensorFlow does not load:\n${errorLines(output)}`, 'Run: npm run doctor');
  /** @type {string[]} */
  const files = JSON.parse(last);
  return [...new Set([...files, ...files.map(manifestOf)])].map((file) => relative(ROOT, file)).sort();
}

/**
 * electron-builder's patterns for those files. Each nested file is also listed at the top level, because electron-builder
 * hoists packages that npm installed inside of another package.
 *
 * @param {readonly string[]} files from `loadedModules`
 * @returns {string[]}
 */
export function patternsFor(files) {
  const places = files.flatMap((file) => [file, file.slice(file.lastIndexOf('node_modules'))]);
  const patterns = new Set(places.map((file) => file.split(sep).join('/')));
  return ['!node_modules/**', ...patterns, ...READ_OTHERWISE];
}

/**
 * The `package.json` of the package that a file belongs to: Node.js needs it to resolve modules.
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
 * @param {readonly string[]} files from `loadedModules`
 * @returns {{ name: string, version: string, folder: string }[]}
 */
export function packagesOf(files) {
  const manifests = files.filter((file) => basename(file) === 'package.json').map((file) => join(ROOT, file));
  return manifests.map((path) => {
    const { name, version } = JSON.parse(readFileSync(path, 'utf8'));
    return { name, version, folder: dirname(path) };
  });
}
