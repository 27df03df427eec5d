import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { freshScratch, readStamp, replaceFolder, syncTree, writeStamp } from './files.mjs';
import { RUNTIME, TFJS_NODE } from './paths.mjs';
import { HAS_REGISTRY_ROUTE } from './platform.mjs';
import { answers } from './probe.mjs';
import { step } from './progress.mjs';
import { run, errorLines } from './run.mjs';
import { makeFromOfficial, officialLibraryUrl } from './tensorflow-official.mjs';
import { makeFromRegistry } from './tensorflow-registry.mjs';

/**
 * libtensorflow and the compiled binding are stored here and hard-linked into the package, so that another `npm ci` needs no
 * download.
 */
const STORE = join(RUNTIME, 'tensorflow');
const STORE_STAMP = join(STORE, 'inkling.json');
const INSTALLED_STAMP = join(TFJS_NODE, '.inkling-native.json');
const PARTS = ['deps', 'lib'];
/** Incremented when the layout of the store changes. */
const LAYOUT = 1;

/** Native TensorFlow for @tensorflow/tfjs-node: the library, and the Node-API binding compiled against it. */
export const tensorflow = {
  isDone: () => isWhole(INSTALLED_STAMP, TFJS_NODE),

  async make() {
    if (!isWhole(STORE_STAMP, STORE)) await fillStore();
    await install();
  },
};

/** @returns {Promise<void>} */
async function fillStore() {
  const scratch = freshScratch('tensorflow');
  const made = join(scratch, 'made');
  mkdirSync(made);
  const official = await answers(officialLibraryUrl());
  if (!official && !HAS_REGISTRY_ROUTE) {
    throw new SetupError(
      'The official libtensorflow download cannot be reached, and this platform has no other source.',
      'Check the network connection and start again.',
    );
  }
  const origin = official ? await makeFromOfficial(scratch, made) : await makeFromRegistry(scratch, made);
  syncTree(made);
  writeStamp(join(made, 'inkling.json'), { layout: LAYOUT, ...origin, files: sizesOf(made) });
  replaceFolder(made, STORE);
  rmSync(scratch, { recursive: true, force: true });
}

/** Links the store's files into the package, and tests them before the stamp is written. */
async function install() {
  const progress = step('Installing TensorFlow in node_modules and testing it');
  rmSync(INSTALLED_STAMP, { force: true });
  for (const part of PARTS) {
    const incoming = join(TFJS_NODE, `.${part}.new`);
    rmSync(incoming, { recursive: true, force: true });
    linkTree(join(STORE, part), incoming);
    replaceFolder(incoming, join(TFJS_NODE, part));
  }
  const tried = await run(process.execPath, ['-e', TRIAL], {
    cwd: TFJS_NODE,
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2' },
  });
  if (tried.code !== 0) {
    progress.failed();
    rmSync(STORE_STAMP, { force: true });
    throw new SetupError(
      `TensorFlow was installed but does not run:\n${errorLines(tried.output)}`,
      'Start again to download it again; if it fails again, the processor or the C library may be too old for it.',
    );
  }
  writeStamp(INSTALLED_STAMP, { ...readStamp(STORE_STAMP), files: sizesOf(TFJS_NODE) });
  progress.done(tried.output.trim().split('\n').at(-1));
}

/** Newer versions of Node.js lack two functions that tfjs-node 4.22 calls while it loads. */
const TRIAL = `
  const util = require('node:util');
  util.isNullOrUndefined ??= (value) => value == null;
  util.isArray ??= Array.isArray;
  const tf = require('.');
  if (tf.add(tf.scalar(1), tf.scalar(2)).dataSync()[0] !== 3) throw new Error('1 + 2 is not 3');
  console.log('libtensorflow ' + tf.backend().binding.TF_Version);
`;

/**
 * @param {string} from
 * @param {string} to
 */
function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
    else linkOrCopy(source, target);
  }
}

/** @param {string} source @param {string} target */
function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target);
  }
}

/**
 * Sizes of the libraries and the binding, recorded in a stamp. Headers and symbolic links are not checked.
 *
 * @param {string} folder
 * @returns {Record<string, number>}
 */
function sizesOf(folder) {
  /** @type {Record<string, number>} */
  const sizes = {};
  const bindings = readdirSync(join(folder, 'lib')).map((name) => join('lib', name));
  for (const part of [join('deps', 'lib'), ...bindings]) {
    for (const name of readdirSync(join(folder, part))) {
      const file = lstatSync(join(folder, part, name));
      if (file.isFile()) sizes[join(part, name)] = file.size;
    }
  }
  return sizes;
}

/**
 * @param {string} stampPath
 * @param {string} folder
 */
function isWhole(stampPath, folder) {
  const stamp = readStamp(stampPath);
  if (stamp?.layout !== LAYOUT) return false;
  const files = Object.entries(/** @type {Record<string, number>} */ (stamp.files ?? {}));
  return (
    files.length > 0 &&
    files.every(
      ([path, size]) => existsSync(join(folder, path)) && statSync(join(folder, path)).size === size,
    )
  );
}
