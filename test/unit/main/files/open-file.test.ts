import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFile as open } from '../../../../src/main/files/open-file';
import { UserError } from '../../../../src/shared/user-error';
import type { Drawing } from '../../../../src/shared/ink/drawing';
import { PRESETS } from '../../../../src/shared/recipe/presets';

const DRAWING: Drawing = {
  format: 'inkling-drawing',
  version: 1,
  canvas: { width: 400, height: 400 },
  strokes: [[{ x: 1, y: 2 }]],
};

/** Models are not what this is about: the store refuses them all. */
const openFile = (path: string) =>
  open(path, () => Promise.reject(new UserError('not-a-model', { detail: path })));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-open-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('a drawing is read as it was saved', async () => {
  expect(await openFile(write('three.inkling', JSON.stringify(DRAWING)))).toEqual({
    kind: 'drawing',
    name: 'three.inkling',
    drawing: DRAWING,
  });
});

test('a very large drawing is read completely', async () => {
  const stroke = Array.from({ length: 40 }, (_, index) => ({ x: index / 3, y: 2, pressure: 0.123456789 }));
  const drawing = { ...DRAWING, strokes: Array(2500).fill(stroke) as Drawing['strokes'] };
  expect(await openFile(write('hatched.inkling', JSON.stringify(drawing)))).toMatchObject({ drawing });
});

test('an image is passed on as bytes, without validation', async () => {
  expect(await openFile(write('a.png', Uint8Array.of(1, 2, 3)))).toEqual({
    kind: 'picture',
    name: 'a.png',
    bytes: Uint8Array.of(1, 2, 3),
  });
});

test.each<[string, string | Uint8Array]>([
  ['nothing', ''],
  ['no JSON', '{"format":'],
  ['other JSON', '{"format":"inkling-recipe","version":1}'],
  ['an unknown version', JSON.stringify({ ...DRAWING, version: 2 })],
  ['a point that is no number', JSON.stringify({ ...DRAWING, strokes: [[{ x: null, y: 1 }]] })],
  ['too many strokes', JSON.stringify({ ...DRAWING, strokes: Array(5001).fill([{ x: 1, y: 1 }]) })],
  ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
])('an invalid drawing is rejected with its name: %s', async (_what, content) => {
  await expect(openFile(write('broken.inkling', content))).rejects.toMatchObject({
    failure: { code: 'not-a-drawing', detail: 'broken.inkling' },
  });
});

test('a file that is too large is rejected before it is read', async () => {
  const drawing = write('large.inkling', '');
  truncateSync(drawing, 17 * 1024 * 1024);
  await expect(openFile(drawing)).rejects.toMatchObject({ failure: { code: 'too-large' } });
  const picture = write('large.png', '');
  truncateSync(picture, 101 * 1024 * 1024);
  await expect(openFile(picture)).rejects.toMatchObject({ failure: { code: 'too-large' } });
});

test('a path that is not a file is rejected', async () => {
  mkdirSync(join(folder, 'folder.png'));
  for (const [name, code] of [
    ['folder.png', 'file-unreadable'],
    ['missing.png', 'file-missing'],
  ] as const)
    await expect(openFile(join(folder, name))).rejects.toMatchObject({ failure: { code, detail: name } });
});

test('a recipe is read as it was saved, even under a plain name', async () => {
  for (const name of ['mine.inkrecipe', 'mine.inkling-recipe.json', 'mine.json', 'MINE.JSON'])
    expect(await openFile(write(name, JSON.stringify(PRESETS.best)))).toEqual({
      kind: 'recipe',
      name,
      recipe: PRESETS.best,
    });
});

test.each<[string, string | Uint8Array]>([
  ['nothing', ''],
  ['no JSON', '{"format":'],
  ['other JSON', '[1, 2, 3]'],
  ['a drawing', JSON.stringify(DRAWING)],
  ['an impossible network', JSON.stringify({ ...PRESETS.best, layers: [{ kind: 'flatten' }] })],
  ['a field too many', JSON.stringify({ ...PRESETS.best, extra: 1 })],
  ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
])('an invalid recipe is rejected with its name: %s', async (_what, content) => {
  await expect(openFile(write('broken.json', content))).rejects.toMatchObject({
    failure: { code: 'not-a-recipe', detail: 'broken.json' },
  });
});

test('a model is imported, and a user error of the import is passed on', async () => {
  const path = write('mine.inkmodel', 'no model');
  await expect(openFile(path)).rejects.toMatchObject({ failure: { code: 'not-a-model', detail: path } });
});
