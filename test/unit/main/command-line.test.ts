import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseArguments } from '../../../src/main/command-line';

const folder = join('/', 'somewhere', '数字');

const parse = (...args: string[]) => parseArguments(['electron', ...args], {}, folder);

test('accepts files that it can open, as absolute paths, even if they do not exist', () => {
  const { files } = parse('--no-sandbox', '.', 'a.inkling', 'b.PNG', 'c.txt', 'missing.png');
  expect(files).toEqual(['a.inkling', 'b.PNG', 'missing.png'].map((name) => join(folder, name)));
});

test('the image that the demo writes is not opened', () => {
  expect(parse('--demo', 'b.PNG')).toEqual({ demo: join(folder, 'b.PNG'), userData: null, files: [] });
});

test('the user data folder is taken from the switch, else from the environment', () => {
  expect(parse('--user-data-dir=/tmp/one').userData).toBe('/tmp/one');
  expect(parse('--user-data-dir', '/tmp/two').userData).toBe('/tmp/two');
  expect(parseArguments(['electron'], { INKLING_USER_DATA: '/tmp/three' }, folder).userData).toBe(
    '/tmp/three',
  );
});
