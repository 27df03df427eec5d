import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from 'tar';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { billOfMaterials } from '../../../scripts/dist/bill-of-materials.mjs';
import { readLicences } from '../../../scripts/dist/licences.mjs';
import { manifestOf, patternsFor } from '../../../scripts/dist/loaded-modules.mjs';
import { megabytes, sizesOf } from '../../../scripts/dist/sizes.mjs';
import { packTarball } from '../../../scripts/dist/tarball.mjs';
import { targetsHere } from '../../../scripts/dist/targets.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-dist-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

test.each([
  ['node_modules/long/src/long.js', 'node_modules/long/package.json'],
  ['node_modules/@a/b/dist/c/d.js', 'node_modules/@a/b/package.json'],
  ['node_modules/@a/b/node_modules/nopt/lib/nopt.js', 'node_modules/@a/b/node_modules/nopt/package.json'],
])('the manifest of %s is found', (file, manifest) => {
  expect(manifestOf(file)).toBe(manifest);
});

test('a package inside another is taken from both places that it may be put', () => {
  const patterns = patternsFor(['node_modules/a/node_modules/b/index.js']);
  expect(patterns[0]).toBe('!node_modules/**');
  expect(patterns).toContain('node_modules/a/node_modules/b/index.js');
  expect(patterns).toContain('node_modules/b/index.js');
});

test('each file belongs to one part, and nothing is left out of the sum', () => {
  write('inkling', 'x'.repeat(100));
  write('locales/en-US.pak', 'x'.repeat(20));
  write('resources/app.asar', 'x'.repeat(30));
  write('resources/app.asar.unpacked/node_modules/@tensorflow/tfjs-node/deps/lib/a.so', 'x'.repeat(500));
  write('resources/mnist/images.gz', 'x'.repeat(40));
  expect(sizesOf(folder).filter(({ bytes }) => bytes > 0)).toEqual([
    { name: 'TensorFlow', bytes: 500 },
    { name: 'Electron', bytes: 100 },
    { name: 'MNIST', bytes: 40 },
    { name: 'the app (app.asar)', bytes: 30 },
    { name: 'languages of Chromium', bytes: 20 },
  ]);
  expect(megabytes(449_700_000)).toBe('449.7 MB');
});

test('the same folder gives the same archive, and it unpacks to what went in', async () => {
  write('app/a/one.txt', 'one');
  const [first, second] = [join(folder, 'x-1.tar.gz'), join(folder, 'y', 'x-1.tar.gz')];
  mkdirSync(join(folder, 'y'));
  await packTarball(join(folder, 'app'), first);
  await packTarball(join(folder, 'app'), second);
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  await extract({ file: first, cwd: folder });
  expect(readFileSync(join(folder, 'x-1', 'a', 'one.txt'), 'utf8')).toBe('one');
  expect(existsSync(`${first}.part`)).toBe(false);
});

test('licences are read, one without a text is given that of another, and the bill names them all', () => {
  write('a/package.json', JSON.stringify({ name: 'a', version: '1.0.0', license: 'Apache-2.0' }));
  write('a/LICENSE', 'Apache License');
  write('b/package.json', JSON.stringify({ name: 'b', version: '2.0.0', license: '(Apache-2.0 AND MIT)' }));
  const components = ['a', 'b'].map((name, index) => ({
    name,
    version: `${index + 1}.0.0`,
    folder: join(folder, name),
    type: 'library' as const,
  }));
  const licences = readLicences(components);
  expect(licences).toEqual([
    { name: 'a', version: '1.0.0', licence: 'Apache-2.0', text: 'Apache License' },
    { name: 'b', version: '2.0.0', licence: '(Apache-2.0 AND MIT)', text: 'Apache License' },
  ]);
  const bill = JSON.parse(
    billOfMaterials({ name: 'app', version: '3.0.0', license: 'MIT' }, components, licences),
  ) as { bomFormat: string; components: object[] };
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(bill.components).toMatchObject([
    { name: 'a', licenses: [{ license: { id: 'Apache-2.0' } }] },
    { name: 'b', licenses: [{ expression: '(Apache-2.0 AND MIT)' }] },
  ]);
});

describe.runIf(process.platform === 'linux')('where no host of tools answers', () => {
  beforeEach(() => {
    vi.stubEnv('INKLING_SOURCES', 'registry');
    vi.stubEnv('PATH', folder);
  });
  afterEach(() => vi.unstubAllEnvs());

  test('installers are left out, each with its reason', async () => {
    const { targets, leftOut } = await targetsHere(false);
    expect(targets).toEqual(['dir']);
    expect(Object.keys(leftOut)).toEqual(['AppImage', 'deb', 'dmg and zip', 'nsis']);
    expect(leftOut.deb).toContain('no fpm');
  });

  test('a deb is made with the fpm of the machine', async () => {
    write('fpm', '');
    chmodSync(join(folder, 'fpm'), 0o755);
    const { targets, leftOut, usesOwnFpm } = await targetsHere(false);
    expect({ targets, usesOwnFpm }).toEqual({ targets: ['dir', 'deb'], usesOwnFpm: true });
    expect(Object.keys(leftOut)).toEqual(['AppImage', 'dmg and zip', 'nsis']);
  });
});
