import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 128 + n after signal n is folded into 1
 * @property {string} output standard output and standard error together, in order of arrival
 */

/**
 * Runs a program to its end and collects what it says.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const [program = command, ...rest] = [...DIE_WITH_US, command, ...args];
    const child = spawn(program, rest, {
      ...options,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    /** @param {Buffer} chunk */
    const collect = (chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A killed set-up must not leave an npm behind that writes to the folders of the next one; Linux can see to it. */
const DIE_WITH_US =
  process.platform === 'linux' && hasCommand('setpriv') ? ['setpriv', '--pdeathsig=KILL'] : [];

/**
 * Runs npm with this very Node, whichever way npm was installed.
 *
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function runNpm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js') && existsSync(script))
    return run(process.execPath, [script, ...args], options);
  return process.platform === 'win32'
    ? run('cmd', ['/c', 'npm', ...args], options)
    : run('npm', args, options);
}

/** @param {string} command @returns {boolean} whether PATH holds such a program */
export function hasCommand(command) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = process.platform === 'win32' ? [`${command}.exe`, `${command}.cmd`] : [command];
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {boolean} whether it ran and exited 0
 */
export function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', windowsHide: true }).status === 0;
}

/** @param {string} output @returns {string} the lines that say most, for an error message: npm says it first */
export function essence(output) {
  const lines = output.trim().split('\n').filter(Boolean);
  const errors = lines.filter((line) => /error/i.test(line));
  return (errors.length > 0 ? errors.slice(0, 4) : lines.slice(-4)).join('\n');
}
