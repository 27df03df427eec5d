import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SetupError } from './errors.mjs';
import { readStamp, replaceFolder, writeStamp } from './files.mjs';
import { NODE_MODULES, ROOT } from './paths.mjs';
import { step } from './progress.mjs';
import { run, errorLines } from './run.mjs';

const OUT = join(ROOT, 'out');
/** Beside `out`, so that source maps stay valid when the finished parts are moved into it. */
const BUILDING = join(ROOT, '.building');
const STAMP = join(OUT, 'inkling-build.json');
const PARTS = ['main', 'preload', 'renderer'];
/** The inputs of the build. */
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The bundles in `out/`, rebuilt when a source has changed. */
export const build = {
  stamp: STAMP,

  isDone: () =>
    readStamp(STAMP)?.sources === sourcesHash() && PARTS.every((part) => existsSync(join(OUT, part))),

  async make() {
    const progress = step('Building the app');
    const sources = sourcesHash();
    rmSync(BUILDING, { recursive: true, force: true });
    const electronVite = join(NODE_MODULES, 'electron-vite', 'bin', 'electron-vite.js');
    const outcome = await run(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], {
      cwd: ROOT,
      env: { ...process.env, INKLING_OUT: BUILDING },
    });
    if (outcome.code !== 0) {
      progress.failed();
      throw new SetupError(
        `The app could not be built:\n${errorLines(outcome.output)}`,
        'Run: npm run build',
      );
    }
    rmSync(STAMP, { force: true });
    for (const part of PARTS) replaceFolder(join(BUILDING, part), join(OUT, part));
    writeStamp(STAMP, { sources });
    rmSync(BUILDING, { recursive: true, force: true });
    progress.done();
  },
};

/** @returns {string} SHA-256 of the names and contents of all sources */
export function sourcesHash() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesBelow(join(ROOT, source)))) {
    hash.update(relative(ROOT, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} sorted, so that the hash does not depend on the file system */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  /** @type {string[]} */
  const files = [];
  /** @param {string} folder */
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) visit(join(folder, entry.name));
      else files.push(join(folder, entry.name));
    }
  };
  try {
    visit(path);
  } catch {
    return [path];
  }
  return files.sort();
}
