import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeeds } from '../setup/run.mjs';
import { asAccount } from './account.mjs';

/** Whether this process can create mount namespaces. */
export const canMount = () => succeeds('unshare', ['--mount', 'true']);

/**
 * Writes a script that switches to another user and then executes Electron in the same process, so that Playwright can start
 * it like Electron.
 *
 * @param {import('./account.mjs').Account} account
 * @param {string} folder
 * @param {string} executable
 * @returns {string} its path
 */
export function writeWrapper(account, folder, executable) {
  return script(folder, `exec ${asAccount(account).join(' ')} ${quote(executable)} "$@"`);
}

/**
 * The same for a project that the other user cannot read: the script bind-mounts it in its own mount namespace. The
 * executable can be inside the project.
 *
 * @param {import('./account.mjs').Account} account
 * @param {string} folder
 * @param {string} project
 * @param {string} executable
 * @returns {{ executablePath: string, project: string }} as paths for the other user
 */
export function writeViewWrapper(account, folder, project, executable) {
  const seen = join(folder, 'project');
  mkdirSync(seen, { recursive: true });
  const inside = executable.startsWith(project) ? join(seen, executable.slice(project.length)) : executable;
  const enter = `mount --bind ${quote(project)} ${quote(seen)}`;
  const become = `exec ${asAccount(account).join(' ')} ${quote(inside)} "$@"`;
  const privately = 'exec unshare --mount --propagation private sh -c';
  return {
    executablePath: script(folder, `${privately} ${quote(`${enter} && ${become}`)} electron "$@"`),
    project: seen,
  };
}

/**
 * @param {string} folder
 * @param {string} line
 */
function script(folder, line) {
  const path = join(folder, 'electron.sh');
  writeFileSync(path, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  return path;
}

/** @param {string} text @returns {string} quoted for a shell */
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
