import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime } from '../setup/electron.mjs';
import { SetupError } from '../setup/errors.mjs';
import { ROOT } from '../setup/paths.mjs';
import { canRead, canSandbox, unprivilegedAccount } from './account.mjs';
import { shareDisplay } from './display.mjs';
import { environment, homeOf } from './environment.mjs';
import { canMount, writeViewWrapper, writeWrapper } from './wrapper.mjs';

/**
 * How to start Electron on this machine. For `spawn(executablePath, [...args, project], { env })`, or for
 * Playwright's `_electron.launch({ executablePath, args: [...args, project], env, chromiumSandbox: sandboxed })`.
 *
 * @typedef {object} Launch
 * @property {string} executablePath the runtime, or a wrapper that first switches to an unprivileged user
 * @property {string[]} args
 * @property {Record<string, string>} env the complete environment
 * @property {string} project the project's folder in the app's view: what Electron opens
 * @property {import('./account.mjs').Account | null} account that the app runs as; null for the current user
 * @property {string} home a folder that the app can write to; it is the app's HOME if `account` is set
 * @property {boolean} sandboxed whether Chromium's sandbox is enabled
 * @property {string | null} notice a warning for the user
 * @property {() => void} dispose removes the temporary files of this launch, unless `folder` was given
 */

/**
 * @typedef {object} LaunchOptions
 * @property {string} [folder] for the wrapper and the home; by default a new temporary one
 * @property {NodeJS.ProcessEnv} [env] added to this process' environment
 * @property {string} [executable] instead of set-up's Electron, such as a packaged app
 * @property {string} [project] the folder to open, by default this project
 */

const NO_NAMESPACES =
  "This system refuses user namespaces, so Electron runs without Chromium's sandbox (--no-sandbox).";
const CLOSED_FOLDER =
  "The project's folder is closed to other users, so Electron runs as root, without Chromium's sandbox (--no-sandbox).";

/**
 * Determines how Electron can run on this machine with Chromium's sandbox enabled. The sandbox does not work for root, so
 * root switches to `nobody`; if `nobody` cannot read the project's folder, it is given a private bind mount of it.
 *
 * @param {LaunchOptions} [options]
 * @returns {Launch}
 */
export function prepareLaunch(options = {}) {
  const executable = options.executable ?? electronRuntime().executable;
  const project = options.project ?? ROOT;
  const account = unprivilegedAccount();
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'inkling-'));
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const dispose = () => {
    if (!options.folder) rmSync(folder, { recursive: true, force: true });
  };
  const asOurselves = { executablePath: executable, project, account: null, env: environment(options.env) };

  if (!account) return { ...asOurselves, home, dispose, ...sandboxFor(null) };

  const needed = options.executable ? [executable] : [executable, join(project, 'package.json')];
  const isOpen = needed.every((path) => canRead(account, path));
  if (!isOpen && !canMount()) {
    return { ...asOurselves, home, dispose, args: ['--no-sandbox'], sandboxed: false, notice: CLOSED_FOLDER };
  }
  chmodSync(folder, 0o755);
  giveTo(account, home);
  const env = environment({ ...shareDisplay(folder), ...options.env, ...homeOf(home) });
  const cookies = env.XAUTHORITY;
  if (cookies?.startsWith(folder)) chownSync(cookies, account.uid, account.gid);
  const seen = isOpen
    ? { executablePath: writeWrapper(account, folder, executable), project }
    : writeViewWrapper(account, folder, project, executable);
  return { ...seen, account, env, home, dispose, ...sandboxFor(account) };
}

/** @param {import('./account.mjs').Account | null} account */
function sandboxFor(account) {
  const sandboxed = canSandbox(account);
  return { sandboxed, args: sandboxed ? [] : ['--no-sandbox'], notice: sandboxed ? null : NO_NAMESPACES };
}

/**
 * @param {import('./account.mjs').Account} account
 * @param {string} folder
 */
function giveTo(account, folder) {
  chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}

/**
 * A persistent folder for an app that root starts as another user. It must belong to this user, so that nobody else can have
 * prepared it.
 *
 * @returns {string}
 */
export function lastingFolder() {
  const folder = join('/var/tmp', `inkling-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new SetupError(
      `${folder} belongs to someone else, so it is not used.`,
      'Remove it and start again.',
    );
  }
  return folder;
}
