import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 after a signal
 * @property {string} output standard output and standard error together, in order of arrival
 */

/**
 * Runs a program and collects its output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const [program = command, ...rest] = [...KILL_WITH_PARENT, command, ...args];
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

/** On Linux, child processes are killed with set-up: an npm that goes on could write to the folders of the next set-up. */
const KILL_WITH_PARENT =
  process.platform === 'linux' && hasCommand('setpriv') ? ['setpriv', '--pdeathsig=KILL'] : [];

/**
 * Runs npm with the current Node.js, however npm was installed.
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

/** @param {string} command @returns {boolean} whether PATH contains such a program */
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

/**
 * The most informative lines of a failed program's output, for an error message.
 *
 * @param {string} output
 * @returns {string} the first lines about errors, where npm names the cause; the last lines if there are none
 */
export function errorLines(output) {
  const lines = output.trim().split('\n').filter(Boolean);
  const errors = lines.filter((line) => /error/i.test(line));
  return (errors.length > 0 ? errors.slice(0, 4) : lines.slice(-4)).join('\n');
}
