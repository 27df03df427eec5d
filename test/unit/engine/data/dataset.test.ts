import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DatasetError, readIdxFolder } from '../../../../src/engine/data/dataset';
import { loadDataset, loadMnist } from '../../../../src/engine/data/mnist';
import { inklingPaths } from '../../../../src/platform/installed-files';
import { temporaryFolder } from '../../cli/temporary-folder';
import { idxFile } from './idx-file';

const paths = inklingPaths(process.cwd());
const parent = temporaryFolder();
let made = 0;

type Files = Partial<Record<'train-images' | 'train-labels' | 't10k-images' | 't10k-labels', Buffer>>;

/** A folder of two blank training samples and one test sample, with some files replaced. */
function folderWith(changed: Files): string {
  const folder = join(parent, `data-${made++}`);
  mkdirSync(folder);
  const blank = (count: number) => idxFile('bytes', [count, 28, 28], new Array(count * 784).fill(0));
  const files: Required<Files> = {
    'train-images': blank(2),
    'train-labels': idxFile('bytes', [2], [3, 9]),
    't10k-images': blank(1),
    't10k-labels': idxFile('bytes', [1], [0]),
    ...changed,
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, `${name}-idx${name.endsWith('images') ? 3 : 1}-ubyte`), content);
  return folder;
}

describe('MNIST', () => {
  it('is loaded whole, with writers and label errors', async () => {
    const { name, train, test, writers, labelErrors } = await loadMnist(paths);
    expect(name).toBe('MNIST');
    expect([train.labels.length, test.labels.length, writers?.length, labelErrors.size]).toEqual([
      60_000, 10_000, 60_000, 15,
    ]);
    expect(train.images).toHaveLength(60_000 * 784);
    // The samples that the tutorial shows.
    expect([train.labels[7777], test.labels[4444]]).toEqual([8, 9]);
  });

  it('is recognised in any folder', async () => {
    expect((await loadDataset(paths.mnist, paths)).name).toBe('MNIST');
  });

  it('is rejected if a byte of it has changed', async () => {
    const labels = Buffer.from((await readIdxFolder(paths.mnist)).test.labels);
    labels[17] = (labels[17]! + 1) % 10;
    const mnist = join(parent, 'changed');
    mkdirSync(mnist);
    for (const name of ['train-images-idx3-ubyte', 'train-labels-idx1-ubyte', 't10k-images-idx3-ubyte'])
      copyFileSync(join(paths.mnist, name), join(mnist, name));
    writeFileSync(
      join(mnist, 't10k-labels-idx1-ubyte.gz'),
      gzipSync(idxFile('bytes', [10_000], [...labels])),
    );
    await expect(loadMnist({ ...paths, mnist })).rejects.toThrow('its checksum differs');
    expect((await loadDataset(mnist, paths)).writers).toBeNull();
  });
});

describe('a folder of IDX files', () => {
  it('is read', async () => {
    const { train, test } = await readIdxFolder(folderWith({}));
    expect([...train.labels, ...test.labels]).toEqual([3, 9, 0]);
  });

  it.each<[string, Files, RegExp]>([
    [
      'other sizes',
      { 'train-images': idxFile('bytes', [2, 4, 5], new Array(40).fill(0)) },
      /The pictures are 5x4; a network here takes 28x28/,
    ],
    ['too few labels', { 'train-labels': idxFile('bytes', [1], [3]) }, /There are 1 labels for 2 pictures/],
    [
      'labels out of range',
      { 'train-labels': idxFile('bytes', [2], [3, 10]) },
      /The label of sample 1 is 10; labels go from 0 to 9/,
    ],
    [
      'no samples',
      { 't10k-images': idxFile('bytes', [0, 28, 28], []), 't10k-labels': idxFile('bytes', [0], []) },
      /holds no pictures/,
    ],
    [
      'labels for pictures',
      { 'train-images': idxFile('bytes', [2], [3, 9]) },
      /has 1 dimensions; expected 3/,
    ],
    ['32-bit integers', { 'train-labels': idxFile('int32', [2], [3, 9]) }, /expected unsigned bytes/],
    [
      'damaged gzip',
      { 'train-images': gzipSync(Buffer.alloc(100)).subarray(0, 12) },
      /The gzip file is damaged/,
    ],
    [
      'something else',
      { 't10k-images': Buffer.from('hello') },
      /t10k-images-idx3-ubyte: This is not an IDX file/,
    ],
  ])('with %s is rejected with a message', async (_what, files, message) => {
    const reading = readIdxFolder(folderWith(files));
    await expect(reading).rejects.toThrow(DatasetError);
    await expect(reading).rejects.toThrow(message);
  });

  it('that is missing or lacks a file is reported', async () => {
    await expect(readIdxFolder(parent)).rejects.toThrow('contains no train-images-idx3-ubyte');
    await expect(readIdxFolder(join(parent, 'none'))).rejects.toThrow(DatasetError);
  });
});
