import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OtherData } from '../../../../src/main/datasets/other-data';
import { otherDataPath } from '../../../../src/shared/contract/app-urls';
import { UserError } from '../../../../src/shared/user-error';

const UNSIGNED_BYTE = 0x08;
const INT16 = 0x0b;
const INT32 = 0x0c;

let root: string;
let folders = 0;
const data = new OtherData();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inkling-idx-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function idx(type: number, dimensions: readonly number[], values: Uint8Array | readonly number[]): Buffer {
  const header = Buffer.alloc(4 + 4 * dimensions.length);
  header.set([0, 0, type, dimensions.length]);
  for (const [index, size] of dimensions.entries()) header.writeUInt32BE(size, 4 + 4 * index);
  return Buffer.concat([header, Buffer.from(values)]);
}

function pictures(count: number, height = 2, width = 3): Buffer {
  const values = Array.from({ length: count * height * width }, (_, index) => (index * 7) % 256);
  return idx(UNSIGNED_BYTE, [count, height, width], values);
}

function labels(...values: number[]): Buffer {
  return idx(UNSIGNED_BYTE, [values.length], values);
}

function folderOf(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = join(root, `data-${(folders += 1)}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function bytesAt(id: string, part: number, what: 'images' | 'labels'): Promise<Buffer | null> {
  const served = await data.source(otherDataPath(id, part, what));
  if (!served) return null;
  const bytes = Buffer.concat(await served.stream.toArray());
  expect(bytes).toHaveLength(served.bytes);
  return bytes;
}

/** How a folder of these files is refused. */
async function fault(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const error: unknown = await data.open(folderOf(files)).then(
    () => new Error('It was opened.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw error;
  return error.message;
}

describe('a folder of IDX files', () => {
  it('is opened regardless of file names, raw or compressed, and served without headers', async () => {
    const folder = folderOf({
      'b.bin': labels(3, 0, 200),
      'a.bin': gzipSync(pictures(3)),
      'README.txt': 'About this data.',
      'notes.gz': gzipSync('Some notes.'),
    });
    const opened = await data.open(folder);
    expect(opened).toMatchObject({
      width: 3,
      height: 2,
      classes: 201,
      untrainable: 'size',
      parts: [{ name: 'a.bin', split: null, count: 3 }],
    });
    expect(await bytesAt(opened.id, 0, 'images')).toEqual(pictures(3).subarray(16));
    expect(await bytesAt(opened.id, 0, 'labels')).toEqual(Buffer.from([3, 0, 200]));
    expect(await bytesAt(opened.id, 1, 'images')).toBeNull();
    data.close(opened.id);
    expect(await bytesAt(opened.id, 0, 'images')).toBeNull();
  });

  it('has its files paired by name, train first, even if the numbers of samples are equal', async () => {
    const folder = folderOf({
      't10k-images-idx3-ubyte': pictures(2),
      't10k-labels-idx1-ubyte.gz': gzipSync(labels(1, 2)),
      'train-images.idx3-ubyte': pictures(2),
      'train-labels.idx1-ubyte': labels(8, 9),
      // The same once more, packed: the raw one is taken.
      'train-labels.idx1-ubyte.gz': gzipSync(labels(0, 0)),
    });
    const opened = await data.open(join(folder, 't10k-images-idx3-ubyte'));
    expect(opened.parts.map(({ split }) => split)).toEqual(['train', 'test']);
    expect(await bytesAt(opened.id, 0, 'labels')).toEqual(Buffer.from([8, 9]));
    expect(await bytesAt(opened.id, 1, 'labels')).toEqual(Buffer.from([1, 2]));
    expect((await data.open(folder)).digest).toBe(opened.digest);
  });

  it('indicates whether a network can be trained on it', async () => {
    const whole = { images: pictures(2, 28, 28), labels: labels(0, 9) };
    expect((await data.open(folderOf(whole))).untrainable).toBeNull();
    expect((await data.open(folderOf({ ...whole, labels: labels(0, 10) }))).untrainable).toBe('classes');
  });

  it('may have labels of more than one byte if the values fit in one', async () => {
    const wide = (type: number, values: Uint8Array) => ({
      images: pictures(2),
      labels: idx(type, [2], values),
    });
    const opened = await data.open(folderOf(wide(INT32, Buffer.from([0, 0, 0, 7, 0, 0, 0, 255]))));
    expect(await bytesAt(opened.id, 0, 'labels')).toEqual(Buffer.from([7, 255]));
    const files = wide(INT16, Buffer.from([0, 7, 1, 0]));
    expect(await fault(files)).toBe('idx-label-out-of-range: labels');
    expect(await fault(wide(INT32, Buffer.alloc(8, 0xff)))).toBe('idx-label-out-of-range: labels');
  });

  it.each([
    ['no-idx-files', { 'a.txt': 'Nothing.' }],
    ['no-idx-files', {}],
    ['idx-unknown-kind: a-idx3-ubyte', { 'a-idx3-ubyte': Buffer.from([1, 0, 8, 3, 0, 0, 0, 1]) }],
    ['idx-unknown-kind: a', { a: idx(UNSIGNED_BYTE, [1, 1, 1, 1], [0]) }],
    ['idx-ends-early: a', { a: pictures(2).subarray(0, 9) }],
    ['idx-ends-early: a', { a: pictures(2).subarray(0, 20), b: labels(1, 2) }],
    ['idx-ends-early: a', { a: gzipSync(pictures(2).subarray(0, 20)), b: labels(1, 2) }],
    ['idx-ends-early: b', { a: pictures(2), b: labels(1, 2).subarray(0, 9) }],
    ['idx-too-long: a', { a: Buffer.concat([pictures(2), Buffer.alloc(1)]), b: labels(1, 2) }],
    [
      'idx-damaged-gzip: a',
      { a: gzipSync(pictures(90)).subarray(0, 40), b: labels(...Array<number>(90).fill(1)) },
    ],
    ['idx-empty: a', { a: pictures(0), b: labels(1) }],
    ['idx-without-labels: a', { a: pictures(2) }],
    ['idx-without-labels: c', { a: pictures(2), b: labels(1, 2), c: labels(1, 2, 3) }],
    ['idx-counts-differ: b', { a: pictures(2), b: labels(1, 2, 3) }],
    ['idx-counts-differ: x-labels', { 'x-images': pictures(2), 'x-labels': labels(1, 2, 3) }],
    [
      'idx-sizes-differ: x-images',
      {
        'a-images': pictures(2),
        'a-labels': labels(1, 2),
        'x-images': pictures(1, 9, 9),
        'x-labels': labels(1),
      },
    ],
    ['idx-too-large: a', { a: idx(UNSIGNED_BYTE, [0xffffffff, 0xffff, 0xffff], []), b: labels(1) }],
  ])('is rejected: %s', async (sentence, files) => {
    expect(await fault(files)).toBe(sentence);
  });

  it('decompresses at most as much as its header allows', async () => {
    const bomb = gzipSync(Buffer.concat([pictures(2), Buffer.alloc(200_000_000)]), { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    expect(await fault({ a: bomb, b: labels(1, 2) })).toBe('idx-too-long: a');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('is rejected if it does not exist', async () => {
    await expect(data.open(join(root, 'nowhere'))).rejects.toThrow('file-unreadable');
    expect(readdirSync(root)).toEqual([]);
  });
});

const picture = fc.record({
  count: fc.integer({ min: 1, max: 6 }),
  height: fc.integer({ min: 1, max: 40 }),
  width: fc.integer({ min: 1, max: 40 }),
  isPacked: fc.boolean(),
});

describe('a folder with arbitrary bytes', () => {
  it('is served as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(picture, fc.uint8Array({ minLength: 6, maxLength: 6 }), async (shape, given) => {
        const { count, height, width, isPacked } = shape;
        const images = pictures(count, height, width);
        const theirs = labels(...given.subarray(0, count));
        const files = isPacked ? { a: gzipSync(images), b: gzipSync(theirs) } : { a: images, b: theirs };
        const opened = await data.open(folderOf(files));
        expect(opened).toMatchObject({ width, height, classes: Math.max(...given.subarray(0, count)) + 1 });
        expect(await bytesAt(opened.id, 0, 'images')).toEqual(images.subarray(16));
        expect(await bytesAt(opened.id, 0, 'labels')).toEqual(theirs.subarray(8));
        data.close(opened.id);
      }),
      { numRuns: 30 },
    );
  });

  it('is either opened or rejected with a user error', async () => {
    const files = { a: pictures(3), b: labels(1, 2, 3) };
    const spoilt = fc.record({
      file: fc.constantFrom('a' as const, 'b' as const),
      place: fc.nat({ max: 33 }),
      byte: fc.nat({ max: 255 }),
      length: fc.nat({ max: 40 }),
      isPacked: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ file, place, byte, length, isPacked }) => {
        const bytes = Buffer.from(isPacked ? gzipSync(files[file]) : files[file]);
        bytes[place % bytes.length] = byte;
        const content = length < bytes.length ? bytes.subarray(0, bytes.length - length) : bytes;
        const opening = data.open(folderOf({ ...files, [file]: content }));
        await opening.then(
          ({ id }) => data.close(id),
          (error: unknown) => expect(error).toBeInstanceOf(UserError),
        );
      }),
      { numRuns: 150 },
    );
  });
});
