import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ROOT } from '../../../../scripts/setup/paths.mjs';
import { unmirroredTests } from '../../../../scripts/test/unmirrored.mjs';

const folders: string[] = [];

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A project that holds these files. */
function projectOf(...files: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'inkling-mirror-'));
  folders.push(root);
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  return root;
}

test('every unit test of this project lies where its source does', () => {
  expect(unmirroredTests(ROOT)).toEqual([]);
});

test('a test may be named after a file, a topic of it, or a folder', () => {
  const root = projectOf(
    'src/engine/network/network.ts',
    'src/engine/analysis/map/lay-out.ts',
    'scripts/setup/lock.mjs',
    'test/unit/engine/network/network.test.ts',
    'test/unit/engine/network/network.shapes.test.ts',
    'test/unit/engine/analysis/map/map.test.ts',
    'test/unit/engine/analysis/map.test.ts',
    'test/unit/scripts/setup/lock.test.ts',
  );
  expect(unmirroredTests(root)).toEqual([]);
});

test('a test whose source lies in another folder is named', () => {
  const root = projectOf('src/engine/train/filters.ts', 'test/unit/engine/filters.test.ts');
  expect(unmirroredTests(root)).toEqual(['engine/filters.test.ts']);
});
