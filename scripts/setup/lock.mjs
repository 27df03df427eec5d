import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RUNTIME } from './paths.mjs';
import { say } from './progress.mjs';

const LOCK = join(RUNTIME, 'setup.lock');
const POLL_MS = 300;
const BRIEF_MS = 20;
/** Removing a stale lock takes microseconds: a guard this old belongs to a process that was killed meanwhile. */
const GUARD_STALE_MS = 10_000;

/**
 * Runs `work` while no other process sets this folder up. The lock of a process that has ended is taken over.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [path]
 * @returns {Promise<T>}
 */
export async function withLock(work, path = LOCK) {
  mkdirSync(join(path, '..'), { recursive: true });
  let waiting = false;
  while (!take(path)) {
    const owner = readOwner(path);
    if (owner && !isAlive(owner)) {
      clearStale(path);
    } else if (owner && !waiting) {
      waiting = true;
      say(`Another process (${owner.pid}) is setting this folder up; waiting for it ...`);
    }
    await sleep(waiting ? POLL_MS : BRIEF_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/**
 * Tries to take the lock. A hard link appears together with its content, so that no process reads an incomplete lock.
 *
 * @param {string} path
 * @returns {boolean} whether this process has the lock
 */
function take(path) {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }));
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @typedef {{ pid: number, birth: string | null }} Owner */

/** @param {string} path @returns {Owner | null} null if the lock was just released */
function readOwner(path) {
  try {
    return /** @type {Owner} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** @param {Owner} owner */
function isAlive({ pid, birth }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  return birth === birthOf(pid);
}

/**
 * The start time of a process, which distinguishes it from a later process with the same number.
 *
 * @param {number} pid
 * @returns {string | null} null on systems without /proc
 */
function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/**
 * Removes the lock of a process that has ended. The guard prevents a waiting process from removing the new lock of another.
 *
 * @param {string} path
 */
function clearStale(path) {
  const guard = `${path}.guard`;
  try {
    mkdirSync(guard);
  } catch {
    try {
      if (Date.now() - statSync(guard).mtimeMs > GUARD_STALE_MS) rmdirSync(guard);
    } catch {
      // Another process has removed the guard.
    }
    return;
  }
  try {
    const owner = readOwner(path);
    if (owner && !isAlive(owner)) unlinkSync(path);
  } finally {
    rmdirSync(guard);
  }
}
