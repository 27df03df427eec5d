import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseArguments } from '../../../src/main/command-line';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-arguments-'));
  for (const name of ['a.inkling', 'b.PNG', 'c.txt']) writeFileSync(join(folder, name), '');
});

afterAll(() => rmSync(folder, { recursive: true }));

const parse = (...args: string[]) => parseArguments(['electron', ...args], {}, folder);

test('takes files that exist and that it can open, as whole paths', () => {
  const { files } = parse('--no-sandbox', '.', 'a.inkling', 'b.PNG', 'c.txt', 'missing.png');
  expect(files).toEqual([join(folder, 'a.inkling'), join(folder, 'b.PNG')]);
});

test('the picture that the demo writes is not opened', () => {
  expect(parse('--demo', 'b.PNG')).toEqual({ demo: join(folder, 'b.PNG'), userData: null, files: [] });
});

test('the folder for the person comes from the switch, else from the environment', () => {
  expect(parse('--user-data-dir=/tmp/one').userData).toBe('/tmp/one');
  expect(parse('--user-data-dir', '/tmp/two').userData).toBe('/tmp/two');
  expect(parseArguments(['electron'], { INKLING_USER_DATA: '/tmp/three' }, folder).userData).toBe(
    '/tmp/three',
  );
});
