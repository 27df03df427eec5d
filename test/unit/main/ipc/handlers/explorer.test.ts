import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { explorerHandlers } from '../../../../../src/main/ipc/handlers/explorer';
import { JsonFile } from '../../../../../src/main/json-file';
import { EMPTY_MEMORY, explorerMemorySchema } from '../../../../../src/shared/explore/memory';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'inkling-explorer-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function opened() {
  const file = new JsonFile(join(folder, 'explorer.json'), explorerMemorySchema, EMPTY_MEMORY);
  const aside = await file.load();
  return { aside, handlers: explorerHandlers(file) };
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
  const { aside, handlers } = await opened();
  expect(aside).toMatch(/explorer/);
  expect(handlers['explorer:read']()).toEqual(EMPTY_MEMORY);
});
