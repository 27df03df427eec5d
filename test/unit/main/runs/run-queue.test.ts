import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Checkpoints } from '../../../../src/main/runs/checkpoints';
import { RunQueue, type RunLog } from '../../../../src/main/runs/run-queue';
import type { TrainerService } from '../../../../src/main/services/trainer-host';
import { LibraryStore } from '../../../../src/services/library/store';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import type { RunEvent } from '../../../../src/shared/training/events';

const SILENT = { warn: () => undefined, error: () => undefined };

let folder: string;
let store: LibraryStore;
let checkpoints: Checkpoints;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-queue-'));
  store = new LibraryStore(join(folder, 'library.db'));
  checkpoints = new Checkpoints(join(folder, 'runs'), SILENT);
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** The line to a trainer's process, with a test at its other end. */
class Line extends EventEmitter {
  readonly asked: { readonly method: string; readonly payload: Record<string, unknown> }[] = [];
  wasStopped = false;

  start(): void {
    this.emit('ready');
  }

  whenReady(): Promise<void> {
    return Promise.resolve();
  }

  request(method: string, payload: Record<string, unknown>): Promise<void> {
    this.asked.push({ method, payload });
    return Promise.resolve();
  }

  report(event: RunEvent): void {
    this.emit('event', event);
  }

  kill(): void {
    this.emit('exit');
  }

  stop(): Promise<void> {
    this.wasStopped = true;
    this.emit('exit');
    return Promise.resolve();
  }
}

function done(work: () => void): Promise<void> {
  work();
  return Promise.resolve();
}

/** The real library, written at once. */
function record(): RunLog {
  return {
    add: (run) => done(() => store.addRun(run)),
    append: (id, event) => store.appendRunEvents(id, [event]),
    update: (run) => store.updateRun(run),
    remove: (id) => done(() => store.removeRun(id)),
    restore: (id) => done(() => store.restoreRun(id)),
    read: (id) => Promise.resolve(store.run(id)),
    events: (id) => Promise.resolve(store.runEvents(id)),
  };
}

function newQueue() {
  const lines: Line[] = [];
  const createTrainer = () => {
    const line = new Line();
    lines.push(line);
    return line as unknown as TrainerService;
  };
  const queue = new RunQueue({
    createTrainer,
    modelsFolder: folder,
    checkpoints,
    record: record(),
    marks: () => Promise.resolve([]),
    log: SILENT,
  });
  return { queue, lines };
}

/** As the trainer would. */
function leaveCheckpoint(id: string): string {
  const file = checkpoints.fileOf(id);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'a place');
  return file;
}

const STARTED: RunEvent = {
  type: 'started',
  seq: 0,
  epochs: 10,
  stepsPerEpoch: 1875,
  samples: 60_000,
  validationSamples: 0,
  parameters: 607_394,
};

const ACCURACY = { official: 0.98, corrected: 0.981, perDigit: new Array<number>(10).fill(0.98), loss: 0.06 };

describe('a run whose process exits unexpectedly', () => {
  it('is interrupted, and resumes with a new process, the same checkpoint and increasing event numbers', async () => {
    const { queue, lines } = newQueue();
    const id = await queue.start(PRESETS.article);
    lines[0]?.report(STARTED);
    const checkpoint = leaveCheckpoint(id);
    lines[0]?.kill();
    expect(store.runs()[0]?.state).toBe('interrupted');
    expect(store.runEvents(id).at(-1)).toEqual({ type: 'interrupted', seq: 1 });
    expect(existsSync(checkpoint)).toBe(true);

    await queue.resume(id);
    expect(lines[1]?.asked).toEqual([
      {
        method: 'train',
        payload: { recipe: PRESETS.article, modelsFolder: folder, checkpoint, marks: [], firstSeq: 2 },
      },
    ]);
    expect(store.runs()[0]?.state).toBe('running');
    await expect(queue.resume(id)).rejects.toThrow('no-such-run');
    lines[1]?.report({ type: 'failed', seq: 2, message: 'No.' });
    await vi.waitFor(() => expect(existsSync(dirname(checkpoint))).toBe(false));
    await expect(queue.resume(id)).rejects.toThrow('no-such-run');
  });

  it('lets the next run start, and is queued when it is resumed', async () => {
    const { queue, lines } = newQueue();
    const first = await queue.start(PRESETS.article);
    const second = await queue.start(PRESETS.regular);
    lines[0]?.kill();
    expect(queue.active?.id).toBe(second);
    await queue.resume(first);
    expect(store.runs().find(({ id }) => id === first)?.state).toBe('queued');
    queue.cancel(second);
    expect(queue.active?.id).toBe(first);
  });
});

describe('a run that was in progress when the app quit', () => {
  it('saved a checkpoint, is interrupted at the next start, and can then be resumed', async () => {
    const { queue, lines } = newQueue();
    const id = await queue.start(PRESETS.article);
    lines[0]?.report(STARTED);
    const checkpoint = leaveCheckpoint(id);
    await queue.close();
    expect(lines[0]?.wasStopped).toBe(true);
    expect(existsSync(checkpoint)).toBe(true);

    store.interruptRuns();
    const next = newQueue();
    await next.queue.resume(id);
    expect(next.lines[0]?.asked[0]?.payload).toMatchObject({ checkpoint, firstSeq: 1 });
  });
});

it('the decision about a finished run is its last event', async () => {
  const { queue, lines } = newQueue();
  const id = await queue.start(PRESETS.article);
  await expect(queue.decide(id, 'kept', null)).rejects.toThrow('no-such-run');
  lines[0]?.report(STARTED);
  lines[0]?.report({ type: 'finished', seq: 1, reason: 'completed', modelId: id, accuracy: ACCURACY });
  await queue.decide(id, 'kept', null);
  await queue.decide(id, 'used', id);
  expect(store.runEvents(id).slice(2)).toEqual([
    { type: 'decided', seq: 2, decision: 'kept', baselineId: null },
    { type: 'decided', seq: 3, decision: 'used', baselineId: id },
  ]);
});

it('a run that has ended rejects commands while its process is still running', async () => {
  const { queue, lines } = newQueue();
  const id = await queue.start(PRESETS.article);
  vi.spyOn(lines[0]!, 'stop').mockReturnValue(new Promise(() => undefined));
  lines[0]?.report(STARTED);
  await queue.command(id, { type: 'pause' });
  lines[0]?.report({ type: 'failed', seq: 1, message: 'No.' });
  await expect(queue.command(id, { type: 'stop' })).rejects.toThrow('no-such-run');
});

it('a run in progress cannot be removed, and a removed run can be restored', async () => {
  const { queue } = newQueue();
  const id = await queue.start(PRESETS.article);
  await expect(queue.remove(id)).rejects.toThrow('run-in-progress');
  queue.cancel(id);
  await queue.remove(id);
  expect(store.runs()).toEqual([]);
  await queue.restore(id);
  expect(store.runs()).toHaveLength(1);
});

it('checkpoints of runs that cannot be resumed are removed', async () => {
  const [kept, dropped] = [leaveCheckpoint('kept'), leaveCheckpoint('dropped')];
  let begunMeanwhile = '';
  await checkpoints.keepOnly(() => {
    begunMeanwhile = leaveCheckpoint('begun');
    return Promise.resolve(['kept']);
  });
  expect([kept, dropped, begunMeanwhile].map((file) => existsSync(file))).toEqual([true, false, true]);
  await new Checkpoints(join(folder, 'none'), SILENT).keepOnly(() => Promise.resolve([]));
});

it('is busy while a run is in progress or waiting, but not after it was cancelled, even if its process is still exiting', async () => {
  const { queue, lines } = newQueue();
  expect(queue.isBusy).toBe(false);
  const id = await queue.start(PRESETS.article);
  const [line] = lines as [Line];
  expect(queue.isBusy).toBe(true);
  line.kill = () => undefined;
  queue.cancel(id);
  expect(queue.isBusy).toBe(false);
  expect(queue.active).toMatchObject({ state: 'cancelled' });
});
