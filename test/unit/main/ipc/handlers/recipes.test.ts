import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recipeHandlers } from '../../../../../src/main/ipc/handlers/recipes';
import { JsonFile } from '../../../../../src/main/json-file';
import { PRESETS } from '../../../../../src/shared/recipe/presets';
import { recipeSchema, type Recipe } from '../../../../../src/shared/recipe/recipe';

const mine = { ...PRESETS.article, name: 'Mine' };
const other = { ...PRESETS.best, name: 'Another' };
let folder: string;
let chosenPath: string | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-recipes-'));
  chosenPath = join(folder, 'shared.inkrecipe');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function opened() {
  const file = new JsonFile<readonly Recipe[]>({
    path: join(folder, 'recipes.json'),
    schema: z.array(recipeSchema),
    defaults: [],
  });
  const problem = await file.load();
  const sent: unknown[] = [];
  const handlers = recipeHandlers({
    kept: file,
    dialogs: { save: () => Promise.resolve(chosenPath) },
    events: { send: (...event: unknown[]) => void sent.push(event) },
  });
  return { problem, handlers, sent };
}

describe('saved recipes', () => {
  it('are restored after a restart, sorted by name, with unique names', async () => {
    const { handlers } = await opened();
    await handlers['recipes:save']({ recipe: mine });
    await handlers['recipes:save']({ recipe: other });
    await handlers['recipes:save']({ recipe: { ...mine, epochs: 3 } });
    const again = await opened();
    expect(again.handlers['recipes:list']()).toEqual([other, { ...mine, epochs: 3 }]);
  });

  it('are removed by name', async () => {
    const { handlers } = await opened();
    await handlers['recipes:save']({ recipe: mine });
    await handlers['recipes:remove']({ name: 'Mine' });
    expect(handlers['recipes:list']()).toEqual([]);
  });

  it('are sent to the page when they change, and are unchanged if they cannot be written', async () => {
    const { handlers, sent } = await opened();
    await handlers['recipes:save']({ recipe: mine });
    await handlers['recipes:remove']({ name: 'Mine' });
    expect(sent).toEqual([
      ['recipes:changed', { changed: [mine], removed: [] }],
      ['recipes:changed', { changed: [], removed: ['Mine'] }],
    ]);
    rmSync(join(folder, 'recipes.json'));
    mkdirSync(join(folder, 'recipes.json', 'in the way'), { recursive: true });
    await expect(handlers['recipes:save']({ recipe: mine })).rejects.toThrow();
    expect(handlers['recipes:list']()).toEqual([]);
    expect(sent).toHaveLength(2);
  });

  it('are quarantined if their file is invalid', async () => {
    writeFileSync(join(folder, 'recipes.json'), '[{"format":"inkling-recipe"}]');
    const { problem, handlers } = await opened();
    expect(problem?.name).toMatch(/recipes/);
    expect(handlers['recipes:list']()).toEqual([]);
  });

  it('are exported to a file that can be read again, or not at all if the dialog is cancelled', async () => {
    const { handlers } = await opened();
    expect(await handlers['recipes:export']({ recipe: mine })).toEqual({ name: 'shared.inkrecipe' });
    expect(recipeSchema.parse(JSON.parse(readFileSync(chosenPath ?? '', 'utf8')))).toEqual(mine);
    chosenPath = null;
    expect(await handlers['recipes:export']({ recipe: mine })).toBeNull();
  });
});
