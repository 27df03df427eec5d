import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sqlite from 'node-sqlite3-wasm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MIGRATIONS } from '../../../../src/services/library/migrations';
import { LibraryStore } from '../../../../src/services/library/store';
import { marksFile, type Mark, type MarkChanges } from '../../../../src/shared/marks';

let folder: string;
let path: string;
let store: LibraryStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-marks-'));
  path = join(folder, 'library.db');
  store = new LibraryStore(path);
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const WRONG: Mark = { kind: 'wrong' };
const NINE: Mark = { kind: 'label', label: 9 };

test('marks are restored after a restart, in order of sample', () => {
  store.marks.put([
    { sample: 69_999, mark: { kind: 'ambiguous' } },
    { sample: 0, mark: WRONG },
    { sample: 7777, mark: NINE },
  ]);
  store.close();
  store = new LibraryStore(path);
  expect(store.marks.list()).toEqual([
    { sample: 0, mark: WRONG },
    { sample: 7777, mark: NINE },
    { sample: 69_999, mark: { kind: 'ambiguous' } },
  ]);
});

const mark = fc.oneof(
  fc.constant(null),
  fc.constantFrom<Mark>(WRONG, { kind: 'ambiguous' }),
  fc.integer({ min: 0, max: 9 }).map((label): Mark => ({ kind: 'label', label })),
);
// Few samples, so that they meet each other again and again, also within one change.
const changes = fc.array(fc.record({ sample: fc.integer({ min: 0, max: 5 }), mark }), { maxLength: 8 });

function marksNow(): Map<number, Mark> {
  return new Map(store.marks.list().map(({ sample, mark: borne }) => [sample, borne]));
}

test('any sequence of changes has the same result as on a map, and can be undone step by step', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 5 }), (steps: MarkChanges[]) => {
      const begun = marksNow();
      const plain = new Map(begun);
      const undoing: MarkChanges[] = [];
      const states: Map<number, Mark>[] = [];
      for (const step of steps) {
        states.push(new Map(plain));
        undoing.push(store.marks.put(step));
        for (const { sample, mark: given } of step)
          if (given) plain.set(sample, given);
          else plain.delete(sample);
        expect(marksNow()).toEqual(plain);
      }
      for (const undo of undoing.reverse()) {
        store.marks.put(undo);
        expect(marksNow()).toEqual(states.pop());
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('if one change cannot be stored, none is', () => {
  store.marks.put([{ sample: 1, mark: WRONG }]);
  const impossible = { sample: {} as never, mark: WRONG };
  expect(() =>
    store.marks.put([{ sample: 1, mark: NINE }, { sample: 2, mark: WRONG }, impossible]),
  ).toThrow();
  expect(store.marks.list()).toEqual([{ sample: 1, mark: WRONG }]);
});

test('a library of the first version is migrated', () => {
  const older = join(folder, 'older.db');
  const database = new sqlite.Database(older);
  database.exec(`${MIGRATIONS[0]!}; PRAGMA user_version = 1;`);
  database.close();
  const opened = new LibraryStore(older);
  expect(opened.quarantined).toBeNull();
  expect(opened.marks.list()).toEqual([]);
  opened.close();
});

test('an exported file identifies each sample by its split and index', () => {
  expect(
    marksFile([
      { sample: 59_999, mark: WRONG },
      { sample: 60_000, mark: NINE },
    ]).marks,
  ).toEqual([
    { split: 'train', index: 59_999, kind: 'wrong' },
    { split: 'test', index: 0, kind: 'label', label: 9 },
  ]);
});
