import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The TensorFlow whose native library Inkling uses too, so that both sides run the same kernels. */
const TENSORFLOW = 'tensorflow-cpu==2.15.1';
const PYTHONS = ['python3.11', 'python3.10', 'python3.9', 'python3'];
const ENVIRONMENT = join('.runtime', 'keras');

/**
 * A Python that has Keras, in an environment of the project's own that the first call makes.
 * @returns null, with the reason, where no suitable Python is at hand.
 */
export function kerasPython(): { python: string } | { python: null; reason: string } {
  const python = join(ENVIRONMENT, 'bin', 'python');
  if (existsSync(python) && canImport(python)) return { python };
  const base = PYTHONS.find(isSuitable);
  if (base === undefined) return { python: null, reason: `no Python 3.9 to 3.11 for ${TENSORFLOW}` };
  process.stderr.write(`Making a Python environment with ${TENSORFLOW} in ${ENVIRONMENT} …\n`);
  for (const [command, ...args] of [
    [base, '-m', 'venv', '--clear', ENVIRONMENT],
    [python, '-m', 'pip', 'install', '--quiet', TENSORFLOW],
  ] as const) {
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) return { python: null, reason: `could not install ${TENSORFLOW}` };
  }
  return { python };
}

/** Runs a Python program and parses the JSON on the last line that it prints. */
export async function runPython(python: string, script: string, args: readonly string[]): Promise<unknown> {
  const { stdout } = await run(python, [script, ...args], {
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2' },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

function isSuitable(python: string): boolean {
  const check = 'import sys, venv; sys.exit(not (3, 9) <= sys.version_info[:2] <= (3, 11))';
  return spawnSync(python, ['-c', check]).status === 0;
}

function canImport(python: string): boolean {
  return spawnSync(python, ['-c', 'import tensorflow']).status === 0;
}
