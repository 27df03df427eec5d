import { spawn } from 'node:child_process';

/**
 * Keeps processors busy with endless loops while `work` is done. The loops end with it, also where it fails or this
 * process is interrupted: each ends by itself once its standard input is closed.
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

/** Works in short slices, so that the end of standard input is heard between them. */
const LOOP = `
  process.stdin.resume().on('end', () => process.exit()).on('error', () => process.exit());
  const slice = () => {
    const end = Date.now() + 50;
    while (Date.now() < end);
    setImmediate(slice);
  };
  slice();
`;
