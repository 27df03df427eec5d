import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../../../scripts/setup/lock.mjs';
import { ROOT } from '../../../../scripts/setup/paths.mjs';

let folder = '';
let lock = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-lock-'));
  lock = join(folder, 'setup.lock');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A process that holds the lock, adds a line before and after its work, and lets go. */
function holder(name: string, ms: number) {
  const log = join(folder, 'log');
  const program = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as sleep } from 'node:timers/promises';
    import { withLock } from ${JSON.stringify(join(ROOT, 'scripts/setup/lock.mjs'))};
    await withLock(async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ${name}\\n');
      await sleep(${String(ms)});
      appendFileSync(${JSON.stringify(log)}, 'out ${name}\\n');
    }, ${JSON.stringify(lock)});`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' });
}

const ended = (child: ReturnType<typeof holder>) => new Promise((resolve) => child.once('exit', resolve));

const log = () => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');

test('work is done one process after the other', async () => {
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => ended(holder(name, 30))));
  const lines = log();
  expect(lines).toHaveLength(8);
  for (let at = 0; at < lines.length; at += 2) {
    expect(lines[at + 1]).toBe(lines[at]!.replace('in', 'out'));
  }
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that was killed is taken over, by one waiter at a time', async () => {
  const killed = holder('killed', 60_000);
  const gone = ended(killed);
  while (!existsSync(join(folder, 'log'))) await new Promise((resolve) => setTimeout(resolve, 10));
  killed.kill('SIGKILL');
  await gone;
  expect(existsSync(lock)).toBe(true);
  await Promise.all(['a', 'b', 'c'].map((name) => ended(holder(name, 20))));
  const lines = log().slice(1);
  expect(lines).toHaveLength(6);
  for (let at = 0; at < lines.length; at += 2) expect(lines[at + 1]).toBe(lines[at]!.replace('in', 'out'));
});

test('a process number that was used again does not count as the owner', async () => {
  if (process.platform !== 'linux') return;
  writeFileSync(lock, JSON.stringify({ pid: process.pid, birth: 'long ago' }));
  await expect(withLock(() => Promise.resolve('done'), lock)).resolves.toBe('done');
});

test('work that fails lets go of the lock', async () => {
  await expect(withLock(() => Promise.reject(new Error('no')), lock)).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

test('an unsupported platform is told in one sentence what is supported', () => {
  const program = `
    Object.defineProperty(process, 'platform', { value: 'sunos' });
    const { runMain } = await import(${JSON.stringify(join(ROOT, 'scripts/setup/errors.mjs'))});
    const { checkPlatform } = await import(${JSON.stringify(join(ROOT, 'scripts/setup/platform.mjs'))});
    await runMain(async () => checkPlatform());`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^Inkling runs on Linux x64, macOS .* and Windows x64; this machine is sunos-/),
  ]);
});
