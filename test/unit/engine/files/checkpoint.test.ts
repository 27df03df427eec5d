import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CheckpointError, readCheckpoint, writeCheckpoint } from '../../../../src/engine/files/checkpoint';
import { CheckpointWriter } from '../../../../src/engine/train/checkpoint-writer';
import type { RunSnapshot } from '../../../../src/engine/train/snapshot';
import { TrainingRun } from '../../../../src/engine/train/training-run';
import { NO_AUGMENTATION, type Recipe } from '../../../../src/shared/recipe/recipe';
import { checkpointedRecipe, checkpointedSet } from '../support/checkpointed';
import { smallRecipe } from '../support/small';

const recipe = checkpointedRecipe;
const owner = { recipe, data: 'small' };

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkling-checkpoint-'));
  path = join(folder, 'run', 'checkpoint');
});
afterEach(() => rm(folder, { recursive: true }));

function newRun(snapshot?: RunSnapshot): TrainingRun {
  return new TrainingRun({ recipe, ...checkpointedSet(), ...(snapshot && { snapshot }) });
}

function snapshotAfter(steps: number): RunSnapshot {
  const run = newRun();
  for (let step = 0; step < steps; step += 1) run.step();
  const snapshot = run.snapshot();
  run.dispose();
  return snapshot;
}

async function weightsAtTheEnd(snapshot?: RunSnapshot) {
  const run = newRun(snapshot);
  try {
    await run.run();
    return [...run.weights()].map(([name, { values }]) => [name, [...values]]);
  } finally {
    run.dispose();
  }
}

describe('a checkpoint', () => {
  it('round-trips exactly, and replaces the previous one', async () => {
    await writeCheckpoint(path, owner, snapshotAfter(1));
    const snapshot = snapshotAfter(4);
    await writeCheckpoint(path, owner, snapshot);
    expect(await readCheckpoint(path, owner)).toEqual(snapshot);
    expect(await readdir(join(folder, 'run'))).toEqual(['checkpoint']);
  });

  it('is undefined before the first write', async () => {
    expect(await readCheckpoint(path, owner)).toBeUndefined();
  });

  it('is rejected if it is damaged, another file, or of another run', async () => {
    await writeCheckpoint(path, owner, snapshotAfter(2));
    const other: Recipe = { ...recipe, seed: recipe.seed + 1 };
    await expect(readCheckpoint(path, { ...owner, recipe: other })).rejects.toThrow('another recipe');
    await expect(readCheckpoint(path, { ...owner, data: 'other' })).rejects.toThrow('another recipe');
    const file = await readFile(path);
    file[file.length - 1] = (file.at(-1) ?? 0) ^ 1;
    await writeFile(path, file);
    await expect(readCheckpoint(path, owner)).rejects.toThrow(/damaged checkpoint: its checksum is wrong\.$/);
    await writeFile(path, 'something else');
    await expect(readCheckpoint(path, owner)).rejects.toThrow(CheckpointError);
    await expect(readCheckpoint(folder, owner)).rejects.toThrow('it is a folder');
  });
});

/** Trains in a separate process, which reports each checkpoint on disk. */
function train(): ChildProcess {
  const program = join(import.meta.dirname, '..', 'support', 'checkpointed-process.ts');
  return spawn(process.execPath, ['--import', 'tsx', program, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('a run whose process is killed', () => {
  it('resumes from its checkpoint and ends with the weights of an uninterrupted run', async () => {
    const undisturbed = await weightsAtTheEnd();
    for (const kills of [1, 4]) {
      const child = train();
      const gone = once(child, 'exit');
      let reported = 0;
      child.stdout?.on('data', (text: Buffer) => {
        reported += text.toString().split('\n').length - 1;
        if (reported >= kills) child.kill('SIGKILL');
      });
      expect((await gone)[1]).toBe('SIGKILL');
      const snapshot = await readCheckpoint(path, owner);
      expect(snapshot).toBeDefined();
      expect(snapshot?.position.epoch).toBeLessThan(recipe.epochs);
      expect(await weightsAtTheEnd(snapshot)).toEqual(undisturbed);
    }
  }, 60_000);
});

describe('writing checkpoints', () => {
  const at = (epoch: number): RunSnapshot => ({
    position: {
      epoch,
      step: 0,
      tally: { samples: 0, loss: 0, correct: 0, seconds: 0 },
      learningRateFactor: 1,
      best: null,
      seconds: 0,
    },
    arrays: new Map(),
  });

  it('writes one at a time, and of those that wait only the newest', async () => {
    const written: number[] = [];
    let open = 0;
    const writer = new CheckpointWriter(
      async ({ position }) => {
        open += 1;
        expect(open).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        written.push(position.epoch);
        open -= 1;
      },
      () => expect.fail('nothing fails here'),
      () => expect.fail('nothing has failed'),
    );
    for (let epoch = 0; epoch < 5; epoch += 1) writer.keep(at(epoch));
    await writer.settled();
    expect(written).toEqual([0, 4]);
  });

  it('reports a failed write once, preserves the previous checkpoint, and reports recovery', async () => {
    const small = { recipe: smallRecipe(recipe.layers, { augmentation: NO_AUGMENTATION }), data: 'small' };
    let isFull = false;
    const reported: string[] = [];
    const writer = new CheckpointWriter(
      // A path below a file cannot be written, even by root.
      (snapshot) => writeCheckpoint(isFull ? join(path, 'below') : path, small, snapshot),
      (error) => reported.push(String(error)),
      () => reported.push('recovered'),
    );
    for (const [epoch, full] of [false, true, true].entries()) {
      isFull = full;
      writer.keep(at(epoch));
      await writer.settled();
    }
    expect(reported).toHaveLength(1);
    expect(reported[0]).toContain('not a folder');
    expect((await readCheckpoint(path, small))?.position.epoch).toBe(0);
    isFull = false;
    writer.keep(at(3));
    await writer.settled();
    expect((await readCheckpoint(path, small))?.position.epoch).toBe(3);
    expect(reported.slice(1)).toEqual(['recovered']);
  });
});
