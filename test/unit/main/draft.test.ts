import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Draft } from '../../../src/main/draft';
import type { Drawing } from '../../../src/shared/ink/drawing';

let folder: string;
const path = () => join(folder, 'draft.json');
const log = { warn: () => undefined };

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'inkling-draft-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function drawing(x: number): Drawing {
  const canvas = { width: 1000, height: 1000 };
  return { format: 'inkling-drawing', version: 1, canvas, strokes: [[{ x, y: 5 }]] };
}

test('there is none at the first start', async () => {
  expect(await new Draft(path(), log).read()).toBeNull();
});

test('of many changes the last is written, and read at the next start', async () => {
  const draft = new Draft(path(), log);
  for (let x = 0; x < 50; x += 1) draft.keep(drawing(x));
  expect(await draft.read()).toEqual(drawing(49));
  await draft.flush();
  expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual(drawing(49));
  expect(await new Draft(path(), log).read()).toEqual(drawing(49));
});

test('it is written without being asked for', async () => {
  new Draft(path(), log).keep(drawing(3));
  await expect.poll(async () => new Draft(path(), log).read()).toEqual(drawing(3));
});

test('a damaged file is set aside and does not stand in the way', async () => {
  writeFileSync(path(), '{"format": "inkling-dra');
  const draft = new Draft(path(), log);
  expect(await draft.read()).toBeNull();
  draft.keep(drawing(1));
  await draft.flush();
  expect(await new Draft(path(), log).read()).toEqual(drawing(1));
  expect(readdirSync(folder).filter((name) => name.startsWith('draft-damaged-'))).toHaveLength(1);
});
