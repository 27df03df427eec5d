import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { OtherDataset } from '../../shared/contract/other-data';
import { UserError } from '../../shared/user-error';
import { CLASS_COUNT, IMAGE_SIDE, type Split } from '../../shared/mnist';
import { describeIdxFile, idxValues, type IdxFile } from './idx-file';
import { pairIdxFiles, type IdxPair } from './idx-pairs';

/** Maximum number of files; a folder with more is not treated as a dataset. */
const MAX_FILES = 1000;

const SPLIT_ORDER = ['train', 'test', null];

/** A folder whose files were all read and verified. */
export interface IdxFolder {
  readonly description: Omit<OtherDataset, 'id'>;
  /** In the order of the description's parts. */
  readonly pairs: readonly IdxPair[];
}

/**
 * Opens a folder of IDX files, raw or `.gz`, recognised by content; every byte is read and verified.
 * @param path The folder, or a file in it.
 * @throws {UserError} with the name of the invalid file.
 */
export async function openIdxFolder(path: string): Promise<IdxFolder> {
  const folder = await folderOf(path);
  const pairs = inOrder(pairIdxFiles(await describeAll(folder)));
  const [height, width] = commonSize(pairs);
  const hash = createHash('sha256');
  let largest = 0;
  for (const { pictures, labels } of pairs) {
    hash.update(JSON.stringify([pictures.dimensions, labels.dimensions]));
    for await (const values of idxValues(labels)) {
      hash.update(values);
      for (const label of values) largest = Math.max(largest, label);
    }
    for await (const values of idxValues(pictures)) hash.update(values);
  }
  const classes = largest + 1;
  const parts = pairs.map(({ pictures }) => ({
    name: pictures.name,
    split: splitOf(pictures.name),
    count: pictures.dimensions[0] ?? 0,
  }));
  const hasSize = height === IMAGE_SIDE && width === IMAGE_SIDE;
  const untrainable = !hasSize ? 'size' : classes > CLASS_COUNT ? 'classes' : null;
  const digest = hash.digest('hex');
  return {
    description: { name: basename(folder), digest, width, height, classes, parts, untrainable },
    pairs,
  };
}

async function folderOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => {
    throw new UserError('file-unreadable', { detail: basename(path) });
  });
  return found.isDirectory() ? path : dirname(path);
}

async function describeAll(folder: string): Promise<IdxFile[]> {
  const names = await readdir(folder).catch(() => {
    throw new UserError('file-unreadable', { detail: basename(folder) });
  });
  if (names.length > MAX_FILES) throw new UserError('no-idx-files', { detail: basename(folder) });
  const files: IdxFile[] = [];
  // If a file is present both raw and compressed, the raw one is used.
  for (const name of names
    .sort()
    .filter((each) => !names.includes(each.replace(/\.gz$/, '')) || !each.endsWith('.gz'))) {
    const path = join(folder, name);
    const found = name.startsWith('.') ? undefined : await stat(path).catch(() => undefined);
    const file = found?.isFile() ? await describeIdxFile(path) : null;
    if (file) files.push(file);
  }
  return files;
}

function inOrder(pairs: readonly IdxPair[]): IdxPair[] {
  const rank = ({ pictures }: IdxPair) => SPLIT_ORDER.indexOf(splitOf(pictures.name));
  return [...pairs].sort((a, b) => rank(a) - rank(b));
}

function splitOf(name: string): Split | null {
  if (/t10k|test/i.test(name)) return 'test';
  return /train/i.test(name) ? 'train' : null;
}

function commonSize(pairs: readonly IdxPair[]): [height: number, width: number] {
  const [, height = 0, width = 0] = pairs[0]?.pictures.dimensions ?? [];
  const other = pairs.find(
    ({ pictures: { dimensions } }) => dimensions[1] !== height || dimensions[2] !== width,
  );
  if (other) throw new UserError('idx-sizes-differ', { detail: other.pictures.name });
  return [height, width];
}
