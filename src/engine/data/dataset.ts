import { basename, join } from 'node:path';
import { CLASS_COUNT, IMAGE_SIDE } from '../../shared/mnist';
import type { Checksum } from '../../platform/idx/checksum';
import { expectBytes } from '../../platform/idx/idx-header';
import { collect, type IdxFileStream, openIdx } from '../../platform/idx/idx-reader';
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

/** A data set that is missing, damaged, or that no network here can be trained on. */
export class DataSetError extends UserError {
  override readonly name = 'DataSetError';

  constructor(message: string, options?: ErrorOptions) {
    super('dataset-unusable', { ...options, message });
  }
}

/** Called with the checksum of each file that was read; what it throws is reported as that file's fault. */
export type ChecksumCheck = (file: DataFile, checksum: Checksum) => void;

/**
 * Reads the four IDX files of a folder, named as MNIST names them (`train-images-idx3-ubyte` or
 * `train-images.idx3-ubyte` and so on), raw or `.gz`.
 * @throws {DataSetError} when one is missing, damaged or refused by `check`, counts differ, pictures are not 28x28 or
 *   labels not 0-9.
 */
export async function readIdxFolder(folder: string, check?: ChecksumCheck): Promise<IdxFolder> {
  // One after the other, so that of several faults it is always the first that is told.
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
 * Reads one file of a data set.
 * @throws {DataSetError} when the folder holds none of its names, it cannot be read, is damaged or refused by `check`.
 */
export async function readDataFile(folder: string, file: DataFile, check?: ChecksumCheck): Promise<ReadFile> {
  const { path, header, payload, close } = await openDataFile(folder, file, check);
  try {
    return { path, dimensions: header.dimensions, values: (await collect({ header, payload })).payload };
  } catch (error) {
    throw asDataSetError(path, error);
  } finally {
    close();
  }
}

/** A file of a data set that is being read. */
interface DataFileStream extends IdxFileStream {
  readonly path: string;
}

/**
 * Opens one file of a data set for streaming.
 * @param check May throw an IdxError, which then comes out of the payload.
 * @throws {DataSetError} when the folder holds none of its names, it cannot be read, or its header is another's.
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
  const [count = 0, height, width] = images.dimensions;
  if (height !== IMAGE_SIDE || width !== IMAGE_SIDE)
    throw new DataSetError(
      `${images.path}: The pictures are ${width}x${height}; a network here takes ${IMAGE_SIDE}x${IMAGE_SIDE}.`,
    );
  if (count === 0) throw new DataSetError(`${images.path}: The file holds no pictures.`);
  if (labels.dimensions[0] !== count)
    throw new DataSetError(`${labels.path}: There are ${labels.dimensions[0]} labels for ${count} pictures.`);
  const { values } = labels;
  const stray = values.findIndex((label) => label >= CLASS_COUNT);
  if (stray >= 0)
    throw new DataSetError(
      `${labels.path}: The label of sample ${stray} is ${values[stray]}; labels go from 0 to ${CLASS_COUNT - 1}.`,
    );
  return { images: images.values, labels: values };
}
