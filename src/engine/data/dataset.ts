import { basename, join } from 'node:path';
import { CLASS_COUNT, IMAGE_SIDE } from '../../shared/mnist';
import type { Checksum } from '../../platform/idx/checksum';
import { expectBytes } from '../../platform/idx/idx-header';
import { collect, type IdxFileStream, openIdx } from '../../platform/idx/idx-reader';
import { systemCode, systemReason } from '../../platform/system-error';
import { UserError } from '../../shared/user-error';

/**
 * Images with labels: `images` has shape [samples, 784], 0 (paper) to 255 (ink); `labels` has shape [samples], 0 to 9.
 */
export interface LabelledImages {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** The files of a dataset: their names by content. */
export const DATA_FILES = {
  trainImages: 'train-images-idx3-ubyte',
  trainLabels: 'train-labels-idx1-ubyte',
  testImages: 't10k-images-idx3-ubyte',
  testLabels: 't10k-labels-idx1-ubyte',
} as const;
export type DataFile = keyof typeof DATA_FILES;

/** Number of dimensions of each file. */
const DIMENSIONS: Readonly<Record<DataFile, number>> = {
  trainImages: 3,
  trainLabels: 1,
  testImages: 3,
  testLabels: 1,
};

/** A folder of IDX files, read and checked. */
export interface IdxFolder {
  /** The folder's own name. */
  readonly name: string;
  readonly train: LabelledImages;
  readonly test: LabelledImages;
}

/** A dataset that is missing, damaged or unsuitable for training. */
export class DatasetError extends UserError {
  override readonly name = 'DatasetError';

  constructor(message: string, options?: ErrorOptions) {
    super('dataset-unusable', { ...options, message });
  }
}

/** Called with the checksum of each file; an error that it throws is reported for that file. */
export type ChecksumCheck = (file: DataFile, checksum: Checksum) => void;

/**
 * Reads the four IDX files of a folder, named as MNIST names them (`train-images-idx3-ubyte` or
 * `train-images.idx3-ubyte` and so on), raw or `.gz`.
 * @throws {DatasetError} if a file is missing, damaged or rejected by `check`, the counts differ, images are not 28x28
 *   or labels are not 0 to 9.
 */
export async function readIdxFolder(folder: string, check?: ChecksumCheck): Promise<IdxFolder> {
  // Read sequentially, so that the first of several errors is reported deterministically.
  const trainImages = await readDataFile(folder, 'trainImages', check);
  const trainLabels = await readDataFile(folder, 'trainLabels', check);
  const testImages = await readDataFile(folder, 'testImages', check);
  const testLabels = await readDataFile(folder, 'testLabels', check);
  return {
    name: basename(folder),
    train: labelledImages(trainImages, trainLabels),
    test: labelledImages(testImages, testLabels),
  };
}

interface ReadFile {
  readonly path: string;
  readonly dimensions: readonly number[];
  readonly values: Uint8Array;
}

/**
 * Reads one file of a dataset.
 * @throws {DatasetError} if the file is missing, unreadable, damaged or rejected by `check`.
 */
export async function readDataFile(folder: string, file: DataFile, check?: ChecksumCheck): Promise<ReadFile> {
  const { path, header, payload, close } = await openDataFile(folder, file, check);
  try {
    return { path, dimensions: header.dimensions, values: (await collect({ header, payload })).payload };
  } catch (error) {
    throw asDatasetError(path, error);
  } finally {
    close();
  }
}

/** A file of a dataset that is being read. */
interface DataFileStream extends IdxFileStream {
  readonly path: string;
}

/**
 * Opens one file of a dataset for streaming.
 * @param check May throw an IdxError, which then rejects the payload.
 * @throws {DatasetError} if the file is missing, unreadable or has a different header.
 */
export async function openDataFile(
  folder: string,
  file: DataFile,
  check?: ChecksumCheck,
): Promise<DataFileStream> {
  const name = DATA_FILES[file];
  const withDot = name.replace('-idx', '.idx');
  for (const candidate of [name, `${name}.gz`, withDot, `${withDot}.gz`]) {
    const path = join(folder, candidate);
    try {
      const stream = await openIdx(path, check && { onChecksum: (checksum) => check(file, checksum) });
      try {
        expectBytes(stream.header, DIMENSIONS[file]);
      } catch (error) {
        stream.close();
        throw error;
      }
      return { ...stream, path };
    } catch (error) {
      if (systemCode(error) === 'ENOENT') continue;
      throw asDatasetError(path, error);
    }
  }
  throw new DatasetError(`The folder ${folder} contains no ${name} (or ${name}.gz).`);
}

function asDatasetError(path: string, error: unknown): DatasetError {
  const reason = error instanceof UserError ? error.message : `It cannot be read: ${systemReason(error)}.`;
  return new DatasetError(`${path}: ${reason}`, { cause: error });
}

function labelledImages(images: ReadFile, labels: ReadFile): LabelledImages {
  const [count = 0, height, width] = images.dimensions;
  if (height !== IMAGE_SIDE || width !== IMAGE_SIDE)
    throw new DatasetError(
      `${images.path}: The pictures are ${width}x${height}; a network here takes ${IMAGE_SIDE}x${IMAGE_SIDE}.`,
    );
  if (count === 0) throw new DatasetError(`${images.path}: The file holds no pictures.`);
  if (labels.dimensions[0] !== count)
    throw new DatasetError(`${labels.path}: There are ${labels.dimensions[0]} labels for ${count} pictures.`);
  const { values } = labels;
  const stray = values.findIndex((label) => label >= CLASS_COUNT);
  if (stray >= 0)
    throw new DatasetError(
      `${labels.path}: The label of sample ${stray} is ${values[stray]}; labels go from 0 to ${CLASS_COUNT - 1}.`,
    );
  return { images: images.values, labels: values };
}
