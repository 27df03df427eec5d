import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from './errors.mjs';
import { step } from './progress.mjs';
import { hasCommand, run, errorLines } from './run.mjs';

const WAIT_FOR_DPKG = ['-o', 'DPkg::Lock::Timeout=300'];
const TRIES = 3;
const RETRY_MS = 5000;

export const isRoot = () => process.getuid?.() === 0;

export const canApt = () => hasCommand('apt-get');

/**
 * Installs Debian packages; needs root. First lets dpkg repair an installation that was killed.
 *
 * @param {readonly string[]} packages
 * @param {string} what their name in the progress line
 */
export async function aptInstall(packages, what) {
  const progress = step(`Installing ${what}: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('dpkg', ['--configure', '-a'], { env });
  let outcome = await updateAndInstall(packages, env, progress);
  for (let tries = 1; outcome.code !== 0 && tries < TRIES; tries++) {
    progress.update(null, 'another apt may be running; trying again');
    await sleep(RETRY_MS);
    outcome = await updateAndInstall(packages, env, progress);
  }
  if (outcome.code !== 0) {
    progress.failed();
    throw new SetupError(
      `apt-get could not install ${what}:\n${errorLines(outcome.output)}`,
      `Run this, then start again:\n  apt-get update && apt-get install -y ${packages.join(' ')}`,
    );
  }
  progress.done();
}

/**
 * @param {readonly string[]} packages
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./progress.mjs').Step} progress
 */
async function updateAndInstall(packages, env, progress) {
  progress.update(null, 'reading the package lists');
  await run('apt-get', ['update'], { env });
  progress.update(null, 'installing');
  return run('apt-get', ['install', '-y', '--no-install-recommends', ...WAIT_FOR_DPKG, ...packages], { env });
}
