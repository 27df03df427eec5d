import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type DataFile, DataSetError, type IdxFolder, type LabelledImages, readIdxFolder } from './dataset';
import { type LabelErrors, loadLabelErrors } from './label-errors';
import type { InklingPaths } from '../../platform/installed-files';
import { loadOrigins } from './qmnist';

/** What a network is trained and judged on. */
export interface DataSet {
  readonly name: string;
  readonly train: LabelledImages;
  readonly test: LabelledImages;
  /** Who wrote each training sample; null where that is not known. */
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
 * @throws {DataSetError} when a file is missing or is not the one that was published.
 */
export async function loadMnist(paths: InklingPaths): Promise<DataSet> {
  const [folder, checksums] = await Promise.all([
    readIdxFolder(paths.mnist),
    loadMnistChecksums(paths.assets),
  ]);
  const wrong = differingFile(folder, checksums);
  if (wrong)
    throw new DataSetError(
      `${join(paths.mnist, checksums[wrong].file)} is not MNIST's: its checksum differs. Set up Inkling again.`,
    );
  return asMnist(folder, paths);
}

/**
 * Loads any folder of IDX files. One that holds MNIST itself is recognised by its checksums, and so gets
 * writers and label errors; of others none are known.
 * @throws {DataSetError} as `readIdxFolder`.
 */
export async function loadDataSet(folderPath: string, paths: InklingPaths): Promise<DataSet> {
  const [folder, checksums] = await Promise.all([
    readIdxFolder(folderPath),
    loadMnistChecksums(paths.assets),
  ]);
  if (!differingFile(folder, checksums)) return asMnist(folder, paths);
  const { name, train, test } = folder;
  return { name, train, test, writers: null, labelErrors: new Map() };
}

function differingFile({ digests }: IdxFolder, checksums: MnistChecksums): DataFile | undefined {
  const files: DataFile[] = ['trainImages', 'trainLabels', 'testImages', 'testLabels'];
  return files.find(
    (file) =>
      digests[file].bytes !== checksums[file].bytes || digests[file].sha256 !== checksums[file].sha256,
  );
}

async function asMnist({ train, test }: IdxFolder, { assets }: InklingPaths): Promise<DataSet> {
  const [{ writers }, labelErrors] = await Promise.all([
    loadOrigins(assets, 'train'),
    loadLabelErrors(assets),
  ]);
  return { name: 'MNIST', train, test, writers, labelErrors };
}
