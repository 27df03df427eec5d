import { spawnSync } from 'node:child_process';
import { isRoot } from '../setup/apt.mjs';
import { hasCommand, succeeds } from '../setup/run.mjs';

/**
 * An unprivileged user that the app runs as when root starts it.
 *
 * @typedef {{ uid: number, gid: number }} Account
 */

/** @returns {Account | null} null where we are not root, or this system has no way to become someone else */
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

/** @param {Account} account @returns {string[]} a command prefix that becomes this user, keeping the environment */
export function becoming({ uid, gid }) {
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
}

/**
 * Whether a user may read a file, tried rather than computed: every folder on the way counts.
 *
 * @param {Account} account
 * @param {string} path
 */
export function canRead(account, path) {
  const [command = '', ...args] = becoming(account);
  return succeeds(command, [...args, 'test', '-r', path]);
}

/**
 * Whether Chromium can build its sandbox: it needs a user namespace of its own.
 *
 * @param {Account | null} account that the app will run as; null for ourselves
 */
export function canSandbox(account) {
  if (process.platform !== 'linux') return true;
  const [command, ...args] = [...(account ? becoming(account) : []), 'unshare', '--user', 'true'];
  return !(isRoot() && !account) && succeeds(command, args);
}
