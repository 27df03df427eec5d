import { spawn } from 'node:child_process';
import { constants, closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupError } from '../setup/errors.mjs';

/** A cold start takes seconds; after this time the app counts as hanging. */
const DEMO_MS = 120_000;

/**
 * What the app's demo prints: the prediction for the digit that it drew.
 *
 * @typedef {{ digit: number | null, confidence: number, probabilities: number[], screenshot: string }} DemoAnswer
 */

/**
 * Starts the app in demo mode, where it draws a digit with real pointer events, and waits for its prediction.
 *
 * @param {import('./index.mjs').Launch} launch
 * @param {string} screenshot path of the screenshot
 * @param {readonly string[]} [opened] what Electron opens; empty for a packaged app
 * @returns {Promise<DemoAnswer>}
 * @throws {SetupError} if the app prints no prediction
 */
export async function runDemo(launch, screenshot, opened = [launch.project]) {
  // The app may run as a user that cannot write to the project.
  const drawn = join(launch.home, 'demo.png');
  const args = [...launch.args, ...opened, '--demo', drawn];
  const { code, output, errors } = await collect(launch, args);
  const answer = output.split('\n').map(parseAnswer).find(Boolean);
  if (code !== 0 || !answer) {
    const lastLines = errors.trim().split('\n').slice(-6).join('\n');
    throw new SetupError(`The demo failed (exit code ${code}).`, lastLines);
  }
  mkdirSync(dirname(screenshot), { recursive: true });
  writeFileSync(screenshot, readOwnFile(drawn));
  return { ...answer, screenshot };
}

/** Reads a file that a less trusted user wrote, without following symbolic links. @param {string} path */
function readOwnFile(path) {
  const file = openSync(path, constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW));
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * @param {import('./index.mjs').Launch} launch
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string, errors: string }>}
 */
function collect(launch, args) {
  return new Promise((resolve) => {
    const child = spawn(launch.executablePath, args, { env: launch.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), DEMO_MS);
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    child.on('error', (error) => (errors += error.message));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output, errors });
    });
  });
}

/** @param {string} line @returns {DemoAnswer | null} */
function parseAnswer(line) {
  try {
    const value = JSON.parse(line);
    return Array.isArray(value.probabilities) ? value : null;
  } catch {
    return null;
  }
}
