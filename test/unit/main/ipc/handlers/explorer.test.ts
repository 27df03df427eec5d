import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { explorerHandlers } from '../../../../../src/main/ipc/handlers/explorer';
import { JsonFile } from '../../../../../src/main/json-file';
import { DebouncedJsonFile } from '../../../../../src/main/debounced-json-file';
import { EMPTY_MEMORY, explorerMemorySchema } from '../../../../../src/shared/explore/memory';
import type { SavedQuery } from '../../../../../src/shared/explore/query';
import { explorerStateSchema, type ExplorerState } from '../../../../../src/shared/explore/explorer-state';

const log = { warn: () => undefined };
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'inkling-explorer-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function opened() {
  const file = new JsonFile({
    path: join(folder, 'explorer.json'),
    schema: explorerMemorySchema,
    defaults: EMPTY_MEMORY,
  });
  const problem = await file.load();
  const place = new DebouncedJsonFile('explorer', join(folder, 'place.json'), explorerStateSchema, log);
  const sent: unknown[] = [];
  const events = { send: (...event: unknown[]) => void sent.push(event) };
  return { problem, place, sent, handlers: explorerHandlers({ kept: file, place, events }) };
}

const HARD_FOURS: SavedQuery = {
  name: 'Hard fours',
  query: {
    filters: [{ kind: 'values', column: 'label', values: [4] }],
    sort: [{ column: 'loss', isDescending: true }],
  },
};
const GARMENTS = { digest: 'abc', names: ['T-shirt', 'Trouser'] };

it('restores views and names of classes after a restart, and notifies the page of each change', async () => {
  const { handlers, sent } = await opened();
  await handlers['views:save'](HARD_FOURS);
  await handlers['views:save']({ ...HARD_FOURS, name: 'Fours' });
  await handlers['class-names:save'](GARMENTS);
  await handlers['views:remove']({ name: 'Fours' });
  const again = await opened();
  expect(again.handlers['views:list']()).toEqual([HARD_FOURS]);
  expect(again.handlers['class-names:list']()).toEqual([GARMENTS]);
  expect(sent).toEqual([
    ['views:changed', { changed: [HARD_FOURS], removed: [] }],
    ['views:changed', { changed: [{ ...HARD_FOURS, name: 'Fours' }], removed: [] }],
    ['class-names:changed', { changed: [GARMENTS], removed: [] }],
    ['views:changed', { changed: [], removed: ['Fours'] }],
  ]);
});

it('uses the defaults if the file is invalid, and quarantines it', async () => {
  writeFileSync(join(folder, 'explorer.json'), '{"views":[{"name":"x","query":{"filters":7}}]}');
  const { problem, handlers } = await opened();
  expect(problem?.name).toMatch(/explorer/);
  expect(handlers['views:list']()).toEqual([]);
  expect(handlers['class-names:list']()).toEqual([]);
});

const PLACE: ExplorerState = {
  pane: 'map',
  query: { filters: [{ kind: 'values', column: 'label', values: [4] }], sort: [] },
  side: 28,
  anchor: { number: 1234, share: 0.5, offset: -3 },
  selected: null,
};

it('restores the explorer state after a restart', async () => {
  const { handlers, place } = await opened();
  expect(await handlers['explorer:read-state']()).toBeNull();
  await handlers['explorer:save-state'](PLACE);
  await place.flush();
  expect(await (await opened()).handlers['explorer:read-state']()).toEqual(PLACE);
});

it.each([
  ['a side of nothing', { side: 0 }],
  ['a sample that there cannot be', { selected: 2_000_000 }],
  ['a pane that there is not', { pane: 'cellar' }],
])('ignores an explorer state with %s', async (_, damage) => {
  writeFileSync(join(folder, 'place.json'), JSON.stringify({ ...PLACE, ...damage }));
  expect(await (await opened()).handlers['explorer:read-state']()).toBeNull();
});
