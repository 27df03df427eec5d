import { createWriteStream, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ensureBuildTools } from './build-tools.mjs';
import { SetupError } from './errors.mjs';
import { verifyArchive } from './files.mjs';
import { TFJS_NODE } from './paths.mjs';
import { step, watch } from './progress.mjs';
import { run, errorLines } from './run.mjs';

const VERSION = '2.15.1';

/** @type {import('./files.mjs').PinnedArchive} */
const WHEEL = {
  name: `tensorflow_cpu-${VERSION}-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl`,
  size: 207_208_420,
  sha256: '54660c074d7241a503e81edfd9f5ef5af88f64051b72e2945f26318c790f2d26',
};

/** The Node-API version of the binding, which is also in the name of the folder where tfjs-node looks for it. */
const NODE_API = 8;

const LIBRARIES = ['tensorflow/libtensorflow_cc.so.2', 'tensorflow/libtensorflow_framework.so.2'];
/** The C headers include some of the C++ platform headers. */
const HEADERS = ['tensorflow/c/', 'tensorflow/core/platform/', 'tensorflow/tsl/', 'tsl/'].map(
  (folder) => `tensorflow/include/${folder}`,
);

/** The names that tfjs-node uses for the library that exports the whole C API. */
const LINKS = {
  'libtensorflow.so': 'libtensorflow_cc.so.2',
  'libtensorflow.so.2': 'libtensorflow_cc.so.2',
  'libtensorflow.so.2.9.1': 'libtensorflow_cc.so.2',
  'libtensorflow_framework.so': 'libtensorflow_framework.so.2',
};

/**
 * Extracts libtensorflow from TensorFlow's Python package, and compiles tfjs-node's unmodified binding against it.
 *
 * @param {string} scratch
 * @param {string} made receives `deps` and `lib`
 */
export async function makeFromRegistry(scratch, made) {
  const python = await ensureBuildTools();
  const wheel = await downloadWheel(python, scratch);
  await unpackWheel(wheel, join(made, 'deps'));
  for (const [name, target] of Object.entries(LINKS)) symlinkSync(target, join(made, 'deps', 'lib', name));
  await compileBinding(made);
  return { source: 'registry', libtensorflow: VERSION };
}

/**
 * @param {string} python
 * @param {string} scratch
 * @returns {Promise<string>}
 */
async function downloadWheel(python, scratch) {
  const progress = step(
    `Downloading libtensorflow ${VERSION} (in the Python package tensorflow-cpu, 198 MB)`,
  );
  const folder = join(scratch, 'wheel');
  const pipScratch = join(scratch, 'pip');
  mkdirSync(folder);
  mkdirSync(pipScratch);
  const stopWatching = watch(() => progress.update(largestFile(scratch) / WHEEL.size));
  const platform = [
    '--python-version',
    '311',
    '--implementation',
    'cp',
    '--platform',
    'manylinux2014_x86_64',
  ];
  const outcome = await run(
    python,
    [
      '-m',
      'pip',
      'download',
      '--no-deps',
      '--only-binary=:all:',
      ...platform,
      '-d',
      folder,
      `tensorflow-cpu==${VERSION}`,
    ],
    {
      env: {
        ...process.env,
        TMPDIR: pipScratch,
        PIP_DISABLE_PIP_VERSION_CHECK: '1',
        PIP_PROGRESS_BAR: 'off',
      },
    },
  );
  stopWatching();
  if (outcome.code !== 0) {
    progress.failed();
    throw new SetupError(
      `pip could not download tensorflow-cpu ${VERSION}:\n${errorLines(outcome.output)}`,
      'Check the network connection and start again.',
    );
  }
  progress.update(1, 'checking its SHA-256');
  const wheel = join(folder, WHEEL.name);
  await verifyArchive(wheel, WHEEL);
  progress.done('size and SHA-256 verified');
  return wheel;
}

/** @param {string} folder @returns {number} bytes of the largest file below it, which is the download */
function largestFile(folder) {
  let largest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const size = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
    largest = Math.max(largest, size);
  }
  return largest;
}

/**
 * Writes the libraries to `deps/lib` and the headers to `deps/include`.
 *
 * @param {string} wheel
 * @param {string} deps
 */
async function unpackWheel(wheel, deps) {
  const progress = step('Unpacking libtensorflow');
  const yauzl = /** @type {typeof import('yauzl')} */ (createRequire(import.meta.url)('yauzl'));
  const zip = await yauzl.openPromise(wheel, { lazyEntries: true });
  let done = 0;
  for await (const entry of zip.eachEntry()) {
    done += entry.compressedSize;
    const target = targetOf(entry.fileName, deps);
    if (!target) continue;
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    progress.update(done / WHEEL.size);
  }
  progress.done();
}

/**
 * @param {string} member
 * @param {string} deps
 * @returns {string | null} null if it is not needed
 */
function targetOf(member, deps) {
  if (LIBRARIES.includes(member)) return join(deps, 'lib', member.slice('tensorflow/'.length));
  if (!HEADERS.some((prefix) => member.startsWith(prefix)) || member.endsWith('/')) return null;
  return join(deps, 'include', member.slice('tensorflow/include/'.length));
}

/** @param {string} made */
async function compileBinding(made) {
  const progress = step('Compiling the TensorFlow binding');
  const output = join(made, 'lib', `napi-v${NODE_API}`);
  mkdirSync(output, { recursive: true });
  const { include_dir: nodeHeaders } = /** @type {{ include_dir: string }} */ (
    createRequire(import.meta.url)('node-api-headers')
  );
  const outcome = await run('g++', [
    ...['-std=c++17', '-O2', '-fPIC', '-shared', `-DNAPI_VERSION=${NODE_API}`],
    ...[`-I${TFJS_NODE}`, `-I${nodeHeaders}`, `-I${join(made, 'deps', 'include')}`],
    ...['tfjs_backend.cc', 'tfjs_binding.cc'].map((source) => join(TFJS_NODE, 'binding', source)),
    ...['-o', join(output, 'tfjs_binding.node')],
    ...[`-L${join(made, 'deps', 'lib')}`, '-ltensorflow', '-ltensorflow_framework'],
    '-Wl,-rpath,$ORIGIN/../../deps/lib',
  ]);
  if (outcome.code !== 0) {
    progress.failed();
    throw new SetupError(
      `The TensorFlow binding did not compile:\n${errorLines(outcome.output)}`,
      'A g++ of version 9 or newer is needed.',
    );
  }
  progress.done();
}
