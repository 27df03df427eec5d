import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { runMain, SetupError } from './setup/errors.mjs';
import { freshScratch, replaceFolder } from './setup/files.mjs';
import { setUp } from './setup/index.mjs';
import { withLock } from './setup/lock.mjs';
import { binaryOf } from './setup/npm-binary.mjs';
import { ROOT, RUNTIME } from './setup/paths.mjs';
import { say, step } from './setup/progress.mjs';
import { errorLines, runNpm } from './setup/run.mjs';

/** The tests that need no Electron. */
const TESTS = ['test/unit/engine', 'test/unit/cli', 'test/unit/shared', 'test/unit/services'];

/** The executable's path in an npm package of Node.js. */
const PROGRAM = join('bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * `npm run test:node -- VERSION [ARGS...]`: runs the tests of the engine and the command line on another Node.js, such as
 * `22` or `24.1.0`, which is downloaded from the npm registry once. Other arguments are passed to Vitest.
 */
await runMain(async () => {
  const [version = '', ...extra] = process.argv.slice(2);
  if (!/^\d+(\.\d+){0,2}$/.test(version))
    throw new SetupError('The version of Node.js is missing.', 'npm run test:node -- 24');
  await setUp(['dependencies', 'tensorflow']);
  const node = programOf(version);
  if (!existsSync(node)) await withLock(() => fetchNode(version));
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  say(`Tests of the engine and the command line on Node.js ${stdout.trim()}`);
  const args = [binaryOf('vitest'), 'run', '--project=node', ...TESTS, ...extra];
  return spawnSync(node, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
});

/** @param {string} version */
function folderOf(version) {
  return join(RUNTIME, 'node', version);
}

/** @param {string} version */
function programOf(version) {
  return join(folderOf(version), PROGRAM);
}

/**
 * @param {string} version
 * @throws {SetupError} if the registry has no such version for this system
 */
async function fetchNode(version) {
  const scratch = freshScratch('node');
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}@${version}`;
  const progress = step(`Downloading Node.js (${name})`);
  const outcome = await runNpm(['pack', name, '--pack-destination', scratch, '--silent'], { cwd: scratch });
  const [archive] = readdirSync(scratch);
  if (outcome.code !== 0 || archive === undefined) {
    progress.failed();
    throw new SetupError(
      `npm could not fetch ${name}:\n${errorLines(outcome.output)}`,
      'Check the version and the network connection, and start again.',
    );
  }
  const made = join(scratch, 'made');
  mkdirSync(made);
  const tar = await import('tar');
  await tar.extract({ cwd: made, file: join(scratch, archive), strip: 1 });
  chmodSync(join(made, PROGRAM), 0o755);
  mkdirSync(join(RUNTIME, 'node'), { recursive: true });
  replaceFolder(made, folderOf(version));
  rmSync(scratch, { recursive: true, force: true });
  progress.done();
}
