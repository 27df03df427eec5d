import { spawn } from 'node:child_process';

/**
 * Runs endless loops in child processes during `work`. They are killed when it succeeds or fails, and exit by themselves when
 * this process ends and their standard input closes.
 *
 * @template T
 * @param {number} loops
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withBusyLoops(loops, work) {
  const children = Array.from({ length: loops }, () =>
    spawn(process.execPath, ['-e', LOOP], { stdio: ['pipe', 'ignore', 'ignore'] }),
  );
  try {
    return await work();
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}

/** Runs in short slices, so that the end of standard input is handled between them. */
const LOOP = `
  process.stdin.resume().on('end', () => process.exit()).on('error', () => process.exit());
  const slice = () => {
    const end = Date.now() + 50;
    while (Date.now() < end);
    setImmediate(slice);
  };
  slice();
`;
