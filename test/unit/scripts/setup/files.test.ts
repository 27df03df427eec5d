import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStamp, replaceFolder, verifyArchive, writeStamp } from '../../../../scripts/setup/files.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-files-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const content = Buffer.from('an archive');
const pinned = {
  name: 'some.tgz',
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
};

test('an archive is accepted only with its pinned size and SHA-256', async () => {
  const path = join(folder, pinned.name);
  writeFileSync(path, content);
  await expect(verifyArchive(path, pinned)).resolves.toBeUndefined();

  writeFileSync(path, 'an archivE');
  await expect(verifyArchive(path, pinned)).rejects.toThrow(/SHA-256 .* was expected, so it is not used/);

  writeFileSync(path, 'an arch');
  await expect(verifyArchive(path, pinned)).rejects.toThrow(/7 bytes where 10 were expected/);
});

test('a folder is replaced whole, and what an interrupted replacement left is cleared', () => {
  const place = join(folder, 'place');
  const finished = join(folder, 'finished');
  mkdirSync(place);
  mkdirSync(finished);
  mkdirSync(join(folder, '.place.old-1'));
  writeFileSync(join(place, 'old'), '');
  writeFileSync(join(finished, 'new'), '');
  replaceFolder(finished, place);
  expect(readdirSync(place)).toEqual(['new']);
  expect(readdirSync(folder)).toEqual(['place']);
});

test('a torn or missing stamp counts as none', () => {
  const stamp = join(folder, 'deep', 'stamp.json');
  expect(readStamp(stamp)).toBeNull();
  writeStamp(stamp, { version: '1' });
  expect(readStamp(stamp)).toEqual({ version: '1' });
  writeFileSync(stamp, readFileSync(stamp, 'utf8').slice(0, 5));
  expect(readStamp(stamp)).toBeNull();
  expect(existsSync(`${stamp}.new-${String(process.pid)}`)).toBe(false);
});
