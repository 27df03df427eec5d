import { spawnSync } from 'node:child_process';
import { isRoot } from '../setup/apt.mjs';
import { hasCommand, succeeds } from '../setup/run.mjs';

/**
 * An unprivileged user that the app runs as when root starts it.
 *
 * @typedef {{ uid: number, gid: number }} Account
 */

/** @returns {Account | null} null if this process is not root, or `setpriv` is missing */
export function unprivilegedAccount() {
  if (!isRoot() || !hasCommand('setpriv')) return null;
  const uid = idOf('-u');
  const gid = idOf('-g');
  return uid && gid ? { uid, gid } : null;
}

/** @param {'-u' | '-g'} which */
function idOf(which) {
  return Number(spawnSync('id', [which, 'nobody'], { encoding: 'utf8' }).stdout);
}

/** @param {Account} account @returns {string[]} a command prefix that switches to this user and keeps the environment */
export function asAccount({ uid, gid }) {
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
}

/**
 * Whether a user can read a file. Tried as that user, because the permissions of all parent folders count.
 *
 * @param {Account} account
 * @param {string} path
 */
export function canRead(account, path) {
  const [command = '', ...args] = asAccount(account);
  return succeeds(command, [...args, 'test', '-r', path]);
}

/**
 * Whether Chromium can set up its sandbox, which needs a user namespace.
 *
 * @param {Account | null} account that the app will run as; null for the current user
 */
export function canSandbox(account) {
  if (process.platform !== 'linux') return true;
  const [command, ...args] = [...(account ? asAccount(account) : []), 'unshare', '--user', 'true'];
  return !(isRoot() && !account) && succeeds(command, args);
}
