import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CLASS_COUNT, IMAGE_SIDE } from '../../shared/mnist';
import { parseByteIdx, unpack } from './idx';
import { systemCode, systemReason } from '../../platform/system-error';
import { UserError } from '../../shared/user-error';

/** Pictures with what they are: `images` holds 784 bytes a sample, ink is 255; `labels` one byte each, 0-9. */
export interface LabelledImages {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** The four files of a data set, by what they hold. */
export const DATA_FILES = {
  trainImages: 'train-images-idx3-ubyte',
  trainLabels: 'train-labels-idx1-ubyte',
  testImages: 't10k-images-idx3-ubyte',
  testLabels: 't10k-labels-idx1-ubyte',
} as const;
export type DataFile = keyof typeof DATA_FILES;

/** A folder of IDX files, read and checked. */
export interface IdxFolder {
  /** The folder's own name. */
  readonly name: string;
  readonly train: LabelledImages;
  readonly test: LabelledImages;
  /** Size and SHA-256 of each file's unpacked content. */
  readonly digests: Readonly<Record<DataFile, FileDigest>>;
}

export interface FileDigest {
  readonly bytes: number;
  readonly sha256: string;
}

/** A data set that is missing, damaged, or that no network here can be trained on. */
export class DataSetError extends UserError {
  override readonly name = 'DataSetError';

  constructor(message: string, options?: ErrorOptions) {
    super('dataset-unusable', { ...options, message });
  }
}

/**
 * Reads the four IDX files of a folder, named as MNIST names them (`train-images-idx3-ubyte` or
 * `train-images.idx3-ubyte` and so on), raw or `.gz`.
 * @throws {DataSetError} when one is missing or damaged, counts differ, pictures are not 28x28 or labels not 0-9.
 */
export async function readIdxFolder(folder: string): Promise<IdxFolder> {
  // One after the other, so that of several faults it is always the first that is told.
  const trainImages = await readDataFile(folder, 'trainImages');
  const trainLabels = await readDataFile(folder, 'trainLabels');
  const testImages = await readDataFile(folder, 'testImages');
  const testLabels = await readDataFile(folder, 'testLabels');
  return {
    name: basename(folder),
    train: labelledImages(trainImages, trainLabels),
    test: labelledImages(testImages, testLabels),
    digests: {
      trainImages: digest(trainImages),
      trainLabels: digest(trainLabels),
      testImages: digest(testImages),
      testLabels: digest(testLabels),
    },
  };
}

interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads one file of a data set and unpacks it where it is gzip.
 * @throws {DataSetError} when the folder holds none of its names, or it cannot be read.
 */
export async function readDataFile(folder: string, file: DataFile): Promise<ReadFile> {
  const name = DATA_FILES[file];
  const withDot = name.replace('-idx', '.idx');
  for (const candidate of [name, `${name}.gz`, withDot, `${withDot}.gz`]) {
    const path = join(folder, candidate);
    try {
      return { path, bytes: await unpack(await readFile(path)) };
    } catch (error) {
      if (systemCode(error) === 'ENOENT') continue;
      throw asDataSetError(path, error);
    }
  }
  throw new DataSetError(`The folder ${folder} contains no ${name} (or ${name}.gz).`);
}

function asDataSetError(path: string, error: unknown): DataSetError {
  const reason = error instanceof UserError ? error.message : `It cannot be read: ${systemReason(error)}.`;
  return new DataSetError(`${path}: ${reason}`, { cause: error });
}

function labelledImages(images: ReadFile, labels: ReadFile): LabelledImages {
  const pictures = parseFile(images, 3);
  const [count = 0, height, width] = pictures.dimensions;
  if (height !== IMAGE_SIDE || width !== IMAGE_SIDE)
    throw new DataSetError(
      `${images.path}: The pictures are ${width}x${height}; a network here takes ${IMAGE_SIDE}x${IMAGE_SIDE}.`,
    );
  const { values, dimensions } = parseFile(labels, 1);
  if (count === 0) throw new DataSetError(`${images.path}: The file holds no pictures.`);
  if (dimensions[0] !== count)
    throw new DataSetError(`${labels.path}: There are ${dimensions[0]} labels for ${count} pictures.`);
  const stray = values.findIndex((label) => label >= CLASS_COUNT);
  if (stray >= 0)
    throw new DataSetError(
      `${labels.path}: The label of sample ${stray} is ${values[stray]}; labels go from 0 to ${CLASS_COUNT - 1}.`,
    );
  return { images: pictures.values, labels: values };
}

function parseFile({ path, bytes }: ReadFile, dimensionCount: number): ReturnType<typeof parseByteIdx> {
  try {
    return parseByteIdx(bytes, dimensionCount);
  } catch (error) {
    throw asDataSetError(path, error);
  }
}

function digest({ bytes }: ReadFile): FileDigest {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
