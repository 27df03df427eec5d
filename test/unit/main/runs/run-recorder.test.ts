import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunRecorder } from '../../../../src/main/runs/run-recorder';
import type { LibraryService } from '../../../../src/main/services/library-host';
import { ServiceError } from '../../../../src/main/services/service-error';
import { LibraryStore } from '../../../../src/services/library/store';
import type { RunSummary } from '../../../../src/shared/contract/run-summary';
import { libraryContract } from '../../../../src/shared/contract/services';
import { PRESETS } from '../../../../src/shared/recipe/presets';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const RUN: RunSummary = {
  id: '0f1e2d3c-4b5a-4678-9abc-def012345678',
  createdAt: '2026-01-02T03:04:05.000Z',
  recipe: PRESETS.article,
  state: 'queued',
  modelId: null,
  testAccuracy: null,
};

let folder: string;
let store: LibraryStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-runs-'));
  store = new LibraryStore(join(folder, 'library.db'));
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** A real library in this process, whose line can be cut. */
class Library extends EventEmitter {
  state: 'ready' | 'restarting' = 'ready';
  writes = 0;

  whenReady(): Promise<void> {
    return Promise.resolve();
  }

  async request(method: keyof typeof libraryContract.requests, payload: unknown): Promise<unknown> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.state !== 'ready') throw new ServiceError('library', 'gone');
    const request = libraryContract.requests[method].request.parse(payload);
    if (method === 'run:append') this.writes += 1;
    const handlers: Partial<Record<typeof method, (given: never) => unknown>> = {
      'run:add': (run: RunSummary) => store.addRun(run),
      'run:update': (run: RunSummary) => store.updateRun(run),
      'run:append': ({ id, events }: { id: string; events: never[] }) => store.appendRunEvents(id, events),
      'runs:list': () => store.runs(),
      'runs:events': ({ id, from }: { id: string; from: number }) => store.runEvents(id, from),
    };
    return handlers[method]?.(request as never);
  }
}

function recorder() {
  const library = new Library();
  return { library, record: new RunRecorder(library as unknown as LibraryService, SILENT) };
}

test('events and states of a run are written, in far fewer writes than events', async () => {
  const { library, record } = recorder();
  await record.add(RUN);
  const events = Array.from({ length: 200 }, (_, seq) => ({ type: 'paused', seq }) as const);
  for (const event of events) record.append(RUN.id, event);
  record.update({ ...RUN, state: 'finished', testAccuracy: 0.98 });
  expect(await record.events(RUN.id)).toEqual(events);
  expect(await record.list()).toEqual([{ ...RUN, state: 'finished', testAccuracy: 0.98 }]);
  expect(library.writes).toBeLessThan(10);
});

test('changes made while the library is down are written after its restart', async () => {
  const { library, record } = recorder();
  await record.add(RUN);
  library.state = 'restarting';
  record.append(RUN.id, { type: 'paused', seq: 0 });
  record.update({ ...RUN, state: 'paused' });
  await record.flush();
  expect(store.runEvents(RUN.id)).toEqual([]);
  library.state = 'ready';
  library.emit('ready');
  await record.flush();
  expect(store.runEvents(RUN.id)).toHaveLength(1);
  expect(store.runs()[0]?.state).toBe('paused');
});

test('changes of one run that the library rejects do not delay those of others', async () => {
  const { record } = recorder();
  const unknown = '11111111-2222-4333-8444-555555555555';
  record.append(unknown, { type: 'paused', seq: 0 });
  await record.add(RUN);
  record.append(RUN.id, { type: 'paused', seq: 0 });
  await record.flush();
  await record.flush();
  expect(store.runEvents(unknown)).toEqual([]);
  expect(store.runEvents(RUN.id)).toHaveLength(1);
});
