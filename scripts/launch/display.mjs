import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../setup/errors.mjs';
import { hasCommand } from '../setup/run.mjs';

const SCREEN = '1600x1000x24';
const START_MS = 15_000;

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env variables with which programs find the display
 * @property {() => void} stop
 */

/**
 * Starts an X server that renders into memory, on a free display number, for clients that have its cookie. With `setpriv`, it
 * ends with this process, even if that is killed.
 *
 * @param {string} folder for the cookie; clients must be able to read it
 * @returns {Promise<Display>}
 */
async function startVirtualDisplay(folder) {
  const cookies = join(folder, 'xauthority');
  // The server reads its cookie before it chooses a display number; only clients look the number up.
  const cookie = randomBytes(16).toString('hex');
  addCookie(cookies, ':0', cookie);
  const server = ['Xvfb', '-displayfd', '3', '-auth', cookies, '-nolisten', 'tcp', '-screen', '0', SCREEN];
  const [command = '', ...args] = hasCommand('setpriv') ? ['setpriv', '--pdeathsig=TERM', ...server] : server;
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await displayNumber(child);
  addCookie(cookies, `:${number}`, cookie);
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: cookies }, stop: () => void child.kill() };
}

/**
 * Runs `work` with a virtual display and a temporary folder, then removes both.
 *
 * @template T
 * @param {(display: Display, folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withVirtualDisplay(work) {
  const folder = mkdtempSync(join(tmpdir(), 'inkling-'));
  try {
    const display = await startVirtualDisplay(folder);
    try {
      return await work(display, folder);
    } finally {
      display.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {string} display
 * @param {string} cookie
 */
function addCookie(file, display, cookie) {
  if (!existsSync(file)) writeFileSync(file, '', { mode: 0o600 });
  const added = spawnSync('xauth', ['-f', file, 'add', display, '.', cookie], { stdio: 'ignore' });
  if (added.status !== 0) throw new SetupError('xauth could not write a cookie for the virtual display.');
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<number>} the number that the server writes to file descriptor 3
 */
function displayNumber(server) {
  const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  return new Promise((resolve, reject) => {
    const failed = () =>
      reject(new SetupError('The virtual display (Xvfb) did not start.', 'Try: Xvfb -displayfd 1'));
    const timer = setTimeout(failed, START_MS);
    server.once('error', failed);
    server.once('exit', failed);
    let text = '';
    pipe.on('data', (chunk) => {
      text += String(chunk);
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      server.off('exit', failed);
      resolve(Number(text));
    });
  });
}

/**
 * Copies the user's X cookies to a file that another user can read.
 *
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
export function shareDisplay(folder) {
  const cookies = process.env.XAUTHORITY ?? join(homedir(), '.Xauthority');
  if (!existsSync(cookies)) return {};
  const copy = join(folder, 'xauthority');
  copyFileSync(cookies, copy);
  return { XAUTHORITY: copy };
}
