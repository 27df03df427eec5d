import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  FileWriteError,
  moveIntoPlace,
  removeUnfinished,
  writeAtomically,
  writeFileAtomically,
} from '../../../src/engine/atomic-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'inkling-atomic-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('a file holds the old content until the new is whole, and what was left unfinished is known again', async () => {
  const path = join(folder, 'settings.json');
  await writeFileAtomically(path, 'old');
  let meanwhile: string[] = [];
  await writeAtomically(path, async (file) => {
    await file.writeFile('n');
    meanwhile = readdirSync(folder);
    expect(readFileSync(path, 'utf8')).toBe('old');
    await file.writeFile('ew');
  });
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['settings.json']);

  // As a process that was killed in between would leave it.
  const unfinished = meanwhile.find((name) => name !== 'settings.json')!;
  const others = ['.hidden.tmp', '.com.example.Other.Ab12Cd', 'notes.tmp', '.arriving'];
  for (const name of [unfinished, ...others]) writeFileSync(join(folder, name), '');
  await removeUnfinished(folder);
  expect(readdirSync(folder).sort()).toEqual([...others, 'settings.json'].sort());
});

it('a write that fails leaves the old content and nothing else', async () => {
  const path = join(folder, 'settings.json');
  await writeFileAtomically(path, 'old');
  const failing = writeAtomically(path, async (file) => {
    await file.writeFile('ne');
    throw new Error('no more');
  });
  await expect(failing).rejects.toThrow(FileWriteError);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

it('a file of others gets its name, in the place of what had it', async () => {
  for (const name of ['arrived', 'model']) writeFileSync(join(folder, name), name);
  await moveIntoPlace(join(folder, 'arrived'), join(folder, 'model'));
  expect(readFileSync(join(folder, 'model'), 'utf8')).toBe('arrived');
  expect(readdirSync(folder)).toEqual(['model']);
  mkdirSync(join(folder, 'taken'));
  await expect(moveIntoPlace(join(folder, 'model'), join(folder, 'taken'))).rejects.toThrow();
});

it('where there is no folder, nothing is left in it', async () => {
  await removeUnfinished(join(folder, 'none'));
});
