import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasCommand, run } from '../setup/run.mjs';

const LIBRARY = /\.(so(\.\d+)*|node)$/;

/**
 * Takes the symbols that only debuggers and linkers read out of the native libraries below a folder; they load and run
 * the same. Linux only: elsewhere libraries are signed as they come.
 *
 * @param {string} folder
 */
export async function stripLibraries(folder) {
  if (process.platform !== 'linux' || !hasCommand('strip')) return;
  for (const path of librariesBelow(folder)) {
    const stripped = `${path}.stripped`;
    // Beside and renamed: in place would change every hard link to the file.
    const { code } = await run('strip', ['--strip-unneeded', '-o', stripped, path]);
    if (code === 0) renameSync(stripped, path);
    else rmSync(stripped, { force: true });
  }
}

/** @param {string} folder @returns {string[]} */
function librariesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && LIBRARY.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
