import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { explorerHandlers } from '../../../../../src/main/ipc/handlers/explorer';
import { JsonFile } from '../../../../../src/main/json-file';
import { Remembered } from '../../../../../src/main/remembered';
import { EMPTY_MEMORY, explorerMemorySchema } from '../../../../../src/shared/explore/memory';
import { explorerPlaceSchema, type ExplorerPlace } from '../../../../../src/shared/explore/place';

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
  const place = new Remembered('explorer', join(folder, 'place.json'), explorerPlaceSchema, log);
  return { problem, place, handlers: explorerHandlers(file, place) };
}

it('keeps views and names of classes over a restart', async () => {
  const memory = explorerMemorySchema.parse({
    views: [
      {
        name: 'Hard fours',
        query: {
          filters: [{ kind: 'values', column: 'label', values: [4] }],
          sort: [{ column: 'loss', isFalling: true }],
        },
      },
    ],
    classNames: { abc: ['T-shirt', 'Trouser'] },
  });
  const { handlers } = await opened();
  await handlers['explorer:keep'](memory);
  const again = await opened();
  expect(again.handlers['explorer:read']()).toEqual(memory);
});

it('begins anew where the file holds something else, which is set aside', async () => {
  writeFileSync(join(folder, 'explorer.json'), '{"views":[{"name":"x","query":{"filters":7}}]}');
  const { problem, handlers } = await opened();
  expect(problem?.name).toMatch(/explorer/);
  expect(handlers['explorer:read']()).toEqual(EMPTY_MEMORY);
});

const PLACE: ExplorerPlace = {
  pane: 'map',
  query: { filters: [{ kind: 'values', column: 'label', values: [4] }], sort: [] },
  side: 28,
  anchor: { number: 1234, share: 0.5, offset: -3 },
  selected: null,
};

it('knows over a restart where the person was', async () => {
  const { handlers, place } = await opened();
  expect(await handlers['explorer:read-place']()).toBeNull();
  await handlers['explorer:keep-place'](PLACE);
  await place.flush();
  expect(await (await opened()).handlers['explorer:read-place']()).toEqual(PLACE);
});

it.each([
  ['a side of nothing', { side: 0 }],
  ['a sample that there cannot be', { selected: 2_000_000 }],
  ['a pane that there is not', { pane: 'cellar' }],
])('forgets a place with %s', async (_, damage) => {
  writeFileSync(join(folder, 'place.json'), JSON.stringify({ ...PLACE, ...damage }));
  expect(await (await opened()).handlers['explorer:read-place']()).toBeNull();
});
