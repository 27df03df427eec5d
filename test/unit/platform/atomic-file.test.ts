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
} from '../../../src/platform/atomic-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'inkling-atomic-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('a file has the old content until the new one is complete, and unfinished files are recognised', async () => {
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

it('a failed write leaves the old content and no other files', async () => {
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

it('a completed file replaces the file of that name', async () => {
  for (const name of ['arrived', 'model']) writeFileSync(join(folder, name), name);
  await moveIntoPlace(join(folder, 'arrived'), join(folder, 'model'));
  expect(readFileSync(join(folder, 'model'), 'utf8')).toBe('arrived');
  expect(readdirSync(folder)).toEqual(['model']);
  mkdirSync(join(folder, 'taken'));
  await expect(moveIntoPlace(join(folder, 'model'), join(folder, 'taken'))).rejects.toThrow();
});

it('a file that cannot be removed does not prevent the others from being removed, nor the start', async () => {
  const named = (digit: string) => `.a.${digit.repeat(8)}-0000-4000-8000-000000000000.tmp`;
  mkdirSync(join(folder, named('1')));
  writeFileSync(join(folder, named('2')), '');
  await removeUnfinished(folder);
  expect(readdirSync(folder)).toEqual([named('1')]);
  await expect(removeUnfinished(join(folder, 'none'))).resolves.toBeUndefined();
});

it('an error names the requested path, and never the temporary file', async () => {
  const cases: [path: string, reason: string][] = [
    [join(folder, 'none', 'a.json'), 'its folder does not exist'],
    [folder, 'it is a folder'],
    [`${folder}/.`, 'resource busy or locked'],
    [join(folder, 'a'.repeat(256)), 'its name is too long'],
  ];
  for (const [path, reason] of cases)
    await expect(writeFileAtomically(path, ''), reason).rejects.toMatchObject({
      path,
      message: `Cannot write ${path}: ${reason}.`,
    });
  expect(readdirSync(folder)).toEqual([]);
});

it('a name may have the maximum length of the file system', async () => {
  const name = '七'.repeat(85);
  await writeFileAtomically(join(folder, name), 'whole');
  expect(readFileSync(join(folder, name), 'utf8')).toBe('whole');
});
