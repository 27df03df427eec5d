import { spawn } from 'node:child_process';
import { binaryOf } from '../setup/npm-binary.mjs';
import { ROOT } from '../setup/paths.mjs';

/**
 * Runs a program of an npm package, which speaks for itself.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env added to ours
 * @returns {Promise<boolean>} whether it exited 0
 */
export function runCheck(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [binaryOf(program), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
