import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type ChecksumCheck,
  type DataFile,
  type IdxFolder,
  type LabelledImages,
  readIdxFolder,
} from './dataset';
import { type LabelErrors, loadLabelErrors } from './label-errors';
import { expectChecksum, isSameChecksum } from '../../platform/idx/checksum';
import type { InklingPaths } from '../../platform/installed-files';
import { loadOrigins } from './qmnist';

/** The samples that a network is trained and evaluated on. */
export interface Dataset {
  readonly name: string;
  readonly train: LabelledImages;
  readonly test: LabelledImages;
  /** The writer of each training sample; null if unknown. */
  readonly writers: Int32Array | null;
  readonly labelErrors: LabelErrors;
}

const fileSchema = z.object({ file: z.string(), bytes: z.int(), sha256: z.string() });
const checksumsSchema = z.object({
  files: z.object({
    trainImages: fileSchema,
    trainLabels: fileSchema,
    testImages: fileSchema,
    testLabels: fileSchema,
  }),
});

/** Sizes and SHA-256 of MNIST's four files, uncompressed. */
export type MnistChecksums = z.infer<typeof checksumsSchema>['files'];

/** Reads the checksums that MNIST is verified by. */
export async function loadMnistChecksums(assets: string): Promise<MnistChecksums> {
  return checksumsSchema.parse(JSON.parse(await readFile(join(assets, 'mnist-checksums.json'), 'utf8')))
    .files;
}

/**
 * Loads MNIST, every file verified by size and SHA-256.
 * @throws {DatasetError} if a file is missing or differs from the published one.
 */
export async function loadMnist(paths: InklingPaths): Promise<Dataset> {
  return asMnist(await readIdxFolder(paths.mnist, mnistCheck(await loadMnistChecksums(paths.assets))), paths);
}

/** Creates a check that throws IdxError `wrong-checksum` for any file other than MNIST's. */
export function mnistCheck(checksums: MnistChecksums): ChecksumCheck {
  return (file, found) => expectChecksum(checksums[file], found);
}

/**
 * Loads any folder of IDX files. MNIST itself is recognised by its checksums and gets writers and label errors; other
 * datasets have neither.
 * @throws {DatasetError} as `readIdxFolder`.
 */
export async function loadDataset(folderPath: string, paths: InklingPaths): Promise<Dataset> {
  const checksums = await loadMnistChecksums(paths.assets);
  const differing: DataFile[] = [];
  const folder = await readIdxFolder(folderPath, (file, found) => {
    if (!isSameChecksum(found, checksums[file])) differing.push(file);
  });
  if (differing.length === 0) return asMnist(folder, paths);
  const { name, train, test } = folder;
  return { name, train, test, writers: null, labelErrors: new Map() };
}

async function asMnist({ train, test }: IdxFolder, { assets }: InklingPaths): Promise<Dataset> {
  const [{ writers }, labelErrors] = await Promise.all([
    loadOrigins(assets, 'train'),
    loadLabelErrors(assets),
  ]);
  return { name: 'MNIST', train, test, writers, labelErrors };
}
