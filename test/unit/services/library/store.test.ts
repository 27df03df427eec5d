import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NewerLibraryError, openDatabase } from '../../../../src/services/library/database';
import { MIGRATIONS } from '../../../../src/services/library/migrations';
import { LibraryStore } from '../../../../src/services/library/store';
import { storedEvent } from '../../../../src/services/library/stored-event';
import type { SavedDrawing } from '../../../../src/shared/contract/saved-drawing';
import type { RunSummary } from '../../../../src/shared/contract/run-summary';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import type { RunEvent } from '../../../../src/shared/training/events';

let folder: string;
let path: string;
const stores: LibraryStore[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-library-'));
  path = join(folder, 'library.db');
});

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  rmSync(folder, { recursive: true });
});

function open(): LibraryStore {
  const store = new LibraryStore(path);
  stores.push(store);
  return store;
}

function reopen(): LibraryStore {
  stores.pop()?.close();
  return open();
}

function sample(label = 3): SavedDrawing {
  return {
    id: randomUUID(),
    createdAt: new Date().toISOString(),
    drawing: {
      format: 'inkling-drawing',
      version: 1,
      canvas: { width: 400, height: 300 },
      strokes: [[{ x: 1.5, y: 2, pressure: 0.25 }]],
    },
    pixels: Uint8Array.from({ length: 784 }, (_, index) => index % 256),
    label,
    modelId: randomUUID(),
    probabilities: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  };
}

function run(state: RunSummary['state'] = 'running'): RunSummary {
  return {
    id: randomUUID(),
    createdAt: new Date().toISOString(),
    recipe: PRESETS.best,
    state,
    modelId: null,
    testAccuracy: null,
  };
}

test('samples are read as they were saved, even after a restart', () => {
  const kept = [sample(1), { ...sample(2), modelId: null, probabilities: null }];
  const store = open();
  for (const each of kept) store.saveDrawing(each);
  expect(reopen().samples()).toEqual(kept.reverse());
});

test('a removed sample can be restored', () => {
  const store = open();
  const [first, second] = [sample(1), sample(2)];
  store.saveDrawing(first);
  store.saveDrawing(second);
  store.removeSample(first.id);
  expect(store.samples()).toEqual([second]);
  const later = reopen();
  later.restoreSample(first.id);
  expect(later.samples()).toHaveLength(2);
});

test('a missing row cannot be removed', () => {
  expect(() => open().removeSample(randomUUID())).toThrow(expect.objectContaining({ name: 'UserError' }));
});

test('runs and their events are read in order, and a repeated event is stored once', () => {
  const store = open();
  const one = run();
  store.addRun(one);
  const paused = { type: 'paused', seq: 0 } as const;
  const resumed = { type: 'resumed', seq: 1 } as const;
  store.appendRunEvents(one.id, [paused]);
  store.appendRunEvents(one.id, [resumed, paused]);
  store.updateRun({ id: one.id, state: 'finished', modelId: one.id, testAccuracy: 0.99 });
  const later = reopen();
  expect(later.runEvents(one.id)).toEqual([paused, resumed]);
  expect(later.runs()).toEqual([{ ...one, state: 'finished', modelId: one.id, testAccuracy: 0.99 }]);
});

test('a run that has ended includes its progress and why it ended, even if a row is damaged', () => {
  const store = open();
  const [stopped, live] = [run(), run()];
  const figures = { loss: 1, accuracy: 0.5, learningRate: 0.001, samplesPerSecond: 1, secondsLeft: 1 };
  for (const { id } of [stopped, live]) {
    store.addRun(stopped.id === id ? stopped : live);
    store.appendRunEvents(id, [
      {
        type: 'started',
        seq: 0,
        epochs: 2,
        stepsPerEpoch: 100,
        samples: 1,
        validationSamples: 0,
        parameters: 1,
      },
      { type: 'progress', seq: 1, epoch: 0, step: 50, ...figures },
      { type: 'progress', seq: 2, epoch: 1, step: 25, ...figures },
    ]);
  }
  const accuracy = { official: 0.9, corrected: 0.9, perDigit: new Array<number>(10).fill(0.9), loss: 0.3 };
  const end = { type: 'finished', seq: 3, reason: 'stopped', modelId: stopped.id, accuracy } as const;
  store.appendRunEvents(stopped.id, [end]);
  store.updateRun({ id: stopped.id, state: 'finished', modelId: stopped.id, testAccuracy: 0.9 });
  stores.pop()?.close();
  const { database } = openDatabase(path);
  database.run('INSERT INTO run_events (run_id, seq, event) VALUES (?, 4, ?)', [stopped.id, '{"type":']);
  database.close();
  const listed = open().runs();
  expect(listed.find(({ id }) => id === stopped.id)?.ended).toEqual({ epochs: 1.25, reason: 'stopped' });
  expect(listed.find(({ id }) => id === live.id)).not.toHaveProperty('ended');
});

test('events of an unknown run are all rejected', () => {
  const store = open();
  const id = randomUUID();
  expect(() => store.appendRunEvents(id, [{ type: 'paused', seq: 0 }])).toThrow(/FOREIGN KEY/);
  expect(store.runEvents(id)).toEqual([]);
});

test('unfinished runs are marked as interrupted', () => {
  const store = open();
  for (const state of ['queued', 'running', 'paused', 'finished', 'failed'] as const)
    store.addRun(run(state));
  store.interruptRuns();
  expect(
    store
      .runs()
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['failed', 'finished', 'interrupted', 'interrupted', 'interrupted']);
});

test('the lock of an owner killed in a transaction is removed by the next one, which reads the old state', async () => {
  const store = open();
  const kept = sample(4);
  const one = run();
  store.saveDrawing(kept);
  store.addRun(one);
  store.appendRunEvents(one.id, [{ type: 'paused', seq: 0 }]);
  stores.pop()?.close();

  const owner = fork(join(import.meta.dirname, 'killed-owner.ts'), [path], { execArgv: ['--import', 'tsx'] });
  await once(owner, 'message');
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  expect(existsSync(`${path}.lock`)).toBe(true);

  const next = open();
  expect(next.quarantined).toBeNull();
  expect(next.samples()).toEqual([kept]);
  expect(next.runEvents(one.id)).toHaveLength(1);
  next.saveDrawing(sample());
  expect(reopen().samples()).toHaveLength(2);
});

test('a file that is not a library is quarantined unchanged, and a new one is created', () => {
  writeFileSync(path, 'This is a shopping list, and a long one.'.repeat(100));
  const store = open();
  expect(store.quarantined).toMatch(/^library-damaged-.*\.db$/);
  expect(readFileSync(join(folder, store.quarantined!), 'utf8')).toContain('shopping');
  store.saveDrawing(sample());
  expect(reopen().samples()).toHaveLength(1);
});

test('a library with damaged pages is quarantined', () => {
  const store = open();
  for (let count = 0; count < 50; count += 1) store.saveDrawing(sample());
  stores.pop()?.close();
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 4096, bytes.length - 4096);
  writeFileSync(path, bytes);
  expect(open().quarantined).not.toBeNull();
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(1);
});

test('a run of a library of the second version has its baseline', () => {
  const [model, id] = [randomUUID(), randomUUID()];
  const older = new sqlite.Database(path);
  older.exec(`${MIGRATIONS.slice(0, 2).join('')}; PRAGMA user_version = 2;`);
  older.run('INSERT INTO runs (id, created_at, recipe, state) VALUES (?, ?, ?, ?)', [
    id,
    new Date().toISOString(),
    JSON.stringify(PRESETS.best),
    'finished',
  ]);
  older.run('INSERT INTO run_events (run_id, seq, event) VALUES (?, ?, ?)', [
    id,
    0,
    `{"type":"decided","seq":0,"decision":"used","rivalId":"${model}"}`,
  ]);
  older.close();
  expect(open().runEvents(id)).toEqual([{ type: 'decided', seq: 0, decision: 'used', baselineId: model }]);
});

test('a library of a newer version is not changed', () => {
  const { database } = openDatabase(path);
  database.exec('PRAGMA user_version = 999');
  database.close();
  const before = readFileSync(path);
  expect(() => new LibraryStore(path)).toThrow(NewerLibraryError);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a path that cannot be opened does not count as damage: nothing is renamed', () => {
  mkdirSync(path);
  expect(() => new LibraryStore(path)).toThrow();
  expect(readdirSync(folder)).toEqual(['library.db']);
});

test('an invalid row does not hide the others', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const store = open();
  const kept = sample();
  const broken = sample();
  store.saveDrawing(kept);
  store.saveDrawing(broken);
  stores.pop()?.close();
  const { database } = openDatabase(path);
  database.run(`UPDATE samples SET drawing = '{"format":' WHERE id = ?`, broken.id);
  database.close();
  expect(open().samples()).toEqual([kept]);
  expect(error).toHaveBeenCalledOnce();
  error.mockRestore();
});

test('an epoch with its insight is read exactly, and stored more compactly than its numbers', () => {
  const store = open();
  const summary = run();
  store.addRun(summary);
  const values = Int8Array.from({ length: 12 * 784 }, (_, index) => (index % 255) - 127);
  const event: RunEvent = {
    type: 'epoch',
    seq: 0,
    epoch: 0,
    seconds: 1.5,
    loss: 0.1,
    accuracy: 0.9,
    validationLoss: null,
    validationAccuracy: null,
    learningRate: 0.001,
    insight: {
      source: 'training',
      samples: 5000,
      perDigit: [1, 0.5, null, 1, 1, 1, 1, 1, 1, 1],
      confusion: Array.from({ length: 100 }, (_, index) => index),
      filters: { kind: 'dense', count: 12, side: 28, scale: 0.25, values },
      hardSamples: { indices: [7, 8], probabilities: Float32Array.from({ length: 20 }, Math.random) },
    },
  };
  store.appendRunEvents(summary.id, [event]);
  expect(reopen().runEvents(summary.id)).toEqual([event]);
  expect(storedEvent(event).length).toBeLessThan(values.length * 1.5);
});

test('a removed run is not listed, and can be restored', () => {
  const store = open();
  const [first, second] = [run('finished'), run('failed')];
  for (const each of [first, second]) store.addRun(each);
  store.removeRun(first.id);
  expect(reopen().runs()).toEqual([second]);
  stores[0]?.restoreRun(first.id);
  expect(stores[0]?.runs()).toHaveLength(2);
  expect(() => stores[0]?.removeRun(randomUUID())).toThrow('no-such-run');
});
