import { spawn } from 'node:child_process';
import { binaryOf } from '../setup/npm-binary.mjs';
import { ROOT } from '../setup/paths.mjs';

/**
 * Runs a program of an npm package.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env added to this process' environment
 * @param {(text: string) => void} [onOutput] receives the program's output, which otherwise goes to the terminal
 * @returns {Promise<boolean>} whether it exited 0
 */
export function runCheck(program, args, env, onOutput) {
  return new Promise((resolve) => {
    const output = onOutput ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, [binaryOf(program), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (/** @type {string} */ text) => onOutput?.(text));
    }
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
