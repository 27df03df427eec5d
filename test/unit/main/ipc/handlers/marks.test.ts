import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markHandlers, type MarkHandlerOptions } from '../../../../../src/main/ipc/handlers/marks';
import { LibraryStore } from '../../../../../src/services/library/store';
import type { MarkChanges } from '../../../../../src/shared/marks';

let folder: string;
let store: LibraryStore;
let chosenPath: string | null;
let reported: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-marks-'));
  store = new LibraryStore(join(folder, 'library.db'));
  chosenPath = join(folder, 'marks.json');
  reported = [];
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** The real store, without the process around it. */
function handlers() {
  const request = (method: string, payload: unknown) =>
    Promise.resolve(
      method === 'marks:list'
        ? store.marks.list()
        : store.marks.put((payload as { changes: MarkChanges }).changes),
    );
  return markHandlers({
    library: { whenReady: () => Promise.resolve(), request } as MarkHandlerOptions['library'],
    dialogs: { save: () => Promise.resolve(chosenPath) },
    events: { send: (...event: unknown[]) => void reported.push(event) },
    fileName: () => 'marks',
  });
}

test('setting and clearing marks emits events, and the answer undoes it', async () => {
  const marks = handlers();
  const undoSet = await marks['marks:set']({ samples: [5, 7], mark: { kind: 'wrong' } });
  const undoClear = await marks['marks:clear']({ samples: [7] });
  expect(await marks['marks:list'](undefined)).toEqual([{ sample: 5, mark: { kind: 'wrong' } }]);
  await marks['marks:put']({ changes: undoClear });
  expect(await marks['marks:list'](undefined)).toHaveLength(2);
  await marks['marks:put']({ changes: undoSet });
  expect(await marks['marks:list'](undefined)).toEqual([]);
  const wrong = (sample: number) => ({ sample, mark: { kind: 'wrong' } });
  expect(reported).toEqual([
    ['marks:changed', { changed: [wrong(5), wrong(7)], removed: [] }],
    ['marks:changed', { changed: [], removed: [7] }],
    ['marks:changed', { changed: [wrong(7)], removed: [] }],
    ['marks:changed', { changed: [], removed: [5, 7] }],
  ]);
});

test('marks are exported as JSON, and nothing is written if the dialog is cancelled', async () => {
  const marks = handlers();
  await marks['marks:set']({ samples: [60_001], mark: { kind: 'label', label: 4 } });
  expect(await marks['marks:export'](undefined)).toEqual({ name: 'marks.json' });
  expect(JSON.parse(readFileSync(join(folder, 'marks.json'), 'utf8'))).toEqual({
    format: 'inkling-marks',
    version: 1,
    data: 'MNIST',
    marks: [{ split: 'test', index: 1, kind: 'label', label: 4 }],
  });
  chosenPath = null;
  expect(await marks['marks:export'](undefined)).toBeNull();
});
