import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasCommand, run } from '../setup/run.mjs';

const LIBRARY = /\.(so(\.\d+)*|node)$/;

/**
 * Removes the symbols that only debuggers and linkers need from the native libraries below a folder. Linux only: on other
 * systems, changing a library would invalidate its signature.
 *
 * @param {string} folder
 */
export async function stripLibraries(folder) {
  if (process.platform !== 'linux' || !hasCommand('strip')) return;
  for (const path of librariesBelow(folder)) {
    const stripped = `${path}.stripped`;
    // Written to a new file and renamed: stripping in place would change every hard link to the file.
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
