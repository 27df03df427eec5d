import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findRoot, inklingPaths } from '../../../../src/platform/installed-files';
import { loadOrigins } from '../../../../src/engine/data/qmnist';
import { appProtocol } from '../../../../src/main/protocol/app-protocol';
import { mnistSource } from '../../../../src/main/protocol/dataset';
import { writersSource } from '../../../../src/main/protocol/writers';
import { DATA_PATHS } from '../../../../src/shared/contract/app-urls';

const { mnist, assets } = inklingPaths(findRoot(import.meta.dirname));
const log = { error: vi.fn() };
let folder: string;
let pages: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-pages-'));
  pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Inkling</title>');
  writeFileSync(join(pages, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(pages, 'assets', 'unknown.exe'), 'MZ');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  symlinkSync(join(folder, 'secret.js'), join(pages, 'link.js'));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function get(address: string, options: { method?: string; data?: string } = {}): Promise<Response> {
  const data = [mnistSource({ mnist: options.data ?? mnist, assets }), writersSource(assets)];
  const answer = await appProtocol({ pages, data, log });
  return answer({ url: address, method: options.method ?? 'GET' } as Request);
}

test('serves the page with its type and the security headers', async () => {
  for (const address of ['app://inkling/', 'app://inkling/index.html', 'app://inkling/index.html?a#b']) {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toContain('Inkling');
  }
  expect((await get('app://inkling/assets/main.js')).headers.get('content-type')).toMatch(
    /^text\/javascript/,
  );
});

test('the content security policy allows neither inline code nor eval nor anything from outside', async () => {
  const policy = (await get('app://inkling/')).headers.get('content-security-policy')!;
  expect(policy).toContain(`default-src 'none'`);
  expect(policy).toContain(`script-src 'self';`);
  expect(policy).not.toMatch(/unsafe|http|ws:|\*/);
});

test.each([
  'app://inkling/../secret.js',
  'app://inkling/assets/../../secret.js',
  'app://inkling/%2e%2e/secret.js',
  'app://inkling/..%2fsecret.js',
  'app://inkling/assets/..%2f..%2fsecret.js',
  'app://inkling/..\\secret.js',
  'app://inkling//etc/passwd',
  'app://inkling/%00index.html',
  'app://inkling/link.js',
  'app://inkling/assets/unknown.exe',
  'app://inkling/assets/',
  'app://inkling/assets',
  'app://inkling/data/',
  'app://inkling/data/../../secret.js',
  'app://inkling/data/train-images/../../../secret.js',
  'app://evil/index.html',
  'app://someone@inkling/index.html',
  'https://inkling/index.html',
  'no address',
])('serves nothing for %s', async (address) => {
  const response = await get(address);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

test('rejects methods other than reading', async () => {
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect((await get('app://inkling/', { method })).status).toBe(405);
});

test('serves the whole dataset without its headers', async () => {
  const response = await get(`app://inkling${DATA_PATHS.testLabels}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.headers.get('content-length')).toBe('10000');
  expect(bytes).toEqual(new Uint8Array(readFileSync(join(mnist, 't10k-labels-idx1-ubyte')).subarray(8)));
  expect(bytes[4444]).toBe(9);
  const images = await (await get(`app://inkling${DATA_PATHS.trainImages}`)).arrayBuffer();
  expect(images.byteLength).toBe(47_040_000);
});

test('serves the writer and series of each sample', async () => {
  const response = await get(`app://inkling${DATA_PATHS.writers}`);
  const bytes = await response.arrayBuffer();
  const writers = new Uint16Array(bytes, 0, 70_000);
  const series = new Uint8Array(bytes, 140_000);
  expect([bytes.byteLength, response.headers.get('content-length')]).toEqual([210_000, '210000']);
  const train = await loadOrigins(assets, 'train');
  expect(writers.subarray(0, 60_000)).toEqual(Uint16Array.from(train.writers));
  // Yadav and Bottou, 2019: 539 people wrote the training samples; half of both sets is by students.
  expect(new Set(writers.subarray(0, 60_000)).size).toBe(539);
  expect([...series].filter((each) => each === 4)).toHaveLength(29_050 + 5001);
  expect(new Set(series)).toEqual(new Set([0, 4]));
});

test('serves the same content from a compressed file', async () => {
  const data = join(folder, 'packed');
  mkdirSync(data);
  const raw = readFileSync(join(mnist, 't10k-images-idx3-ubyte'));
  writeFileSync(join(data, 't10k-images-idx3-ubyte.gz'), gzipSync(raw, { level: 1 }));
  const response = await get(`app://inkling${DATA_PATHS.testImages}`, { data });
  expect(response.headers.get('content-length')).toBe('7840000');
  expect(Buffer.from(await response.arrayBuffer()).equals(raw.subarray(16))).toBe(true);
});

test('a truncated file is not served', async () => {
  const data = join(folder, 'short');
  mkdirSync(data);
  writeFileSync(join(data, 't10k-labels-idx1-ubyte'), Buffer.alloc(500));
  expect((await get(`app://inkling${DATA_PATHS.testLabels}`, { data })).status).toBe(500);
  expect((await get(`app://inkling${DATA_PATHS.trainLabels}`, { data })).status).toBe(500);
  const images = readFileSync(join(mnist, 't10k-images-idx3-ubyte'));
  const path = join(data, 't10k-images-idx3-ubyte.gz');
  writeFileSync(path, gzipSync(images, { level: 1 }).subarray(0, 20));
  expect((await get(`app://inkling${DATA_PATHS.testImages}`, { data })).status).toBe(500);
  writeFileSync(path, gzipSync(images, { level: 1 }).subarray(0, -100));
  const packed = await get(`app://inkling${DATA_PATHS.testImages}`, { data });
  await expect(packed.arrayBuffer()).rejects.toThrow('The gzip file is damaged.');
});

test.each(['t10k-images-idx3-ubyte', 't10k-images-idx3-ubyte.gz'])(
  'a file that differs from the published one in one byte is not served completely: %s',
  async (name) => {
    const data = mkdtempSync(join(folder, 'changed-'));
    const images = readFileSync(join(mnist, 't10k-images-idx3-ubyte'));
    images[20] = 1;
    writeFileSync(join(data, name), name.endsWith('.gz') ? gzipSync(images, { level: 1 }) : images);
    const { status, body } = await get(`app://inkling${DATA_PATHS.testImages}`, { data });
    expect(status).toBe(200);
    const reader = body!.getReader();
    let arrived = 0;
    const reading = (async () => {
      for (let next = await reader.read(); !next.done; next = await reader.read())
        arrived += (next.value as Uint8Array).length;
    })();
    await expect(reading).rejects.toThrow('its checksum differs');
    expect(arrived).toBeLessThan(7_840_000);
  },
);
