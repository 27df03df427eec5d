import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeeds } from '../setup/run.mjs';
import { becoming } from './account.mjs';

/** Whether we may give a process mounts of its own. */
export const canMount = () => succeeds('unshare', ['--mount', 'true']);

/**
 * A program that becomes another user and then Electron, in the same process: Playwright can start it like Electron.
 *
 * @param {import('./account.mjs').Account} account
 * @param {string} folder
 * @param {string} executable
 * @returns {string} its path
 */
export function writeWrapper(account, folder, executable) {
  return script(folder, `exec ${becoming(account).join(' ')} ${quote(executable)} "$@"`);
}

/**
 * The same for a project whose folder is closed to that user, who sees it through a mount that only this process has.
 * The executable lies inside the project.
 *
 * @param {import('./account.mjs').Account} account
 * @param {string} folder
 * @param {string} project
 * @param {string} executable
 * @returns {{ executablePath: string, project: string }} as the other user sees it
 */
export function writeViewWrapper(account, folder, project, executable) {
  const seen = join(folder, 'project');
  mkdirSync(seen, { recursive: true });
  const inside = executable.startsWith(project) ? join(seen, executable.slice(project.length)) : executable;
  const enter = `mount --bind ${quote(project)} ${quote(seen)}`;
  const become = `exec ${becoming(account).join(' ')} ${quote(inside)} "$@"`;
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

/** @param {string} text @returns {string} as one word of a shell */
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
