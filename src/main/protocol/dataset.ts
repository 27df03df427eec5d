import { Readable } from 'node:stream';
import { type DataFile, openDataFile } from '../../engine/data/dataset';
import { loadMnistChecksums, mnistCheck } from '../../engine/data/mnist';
import { payloadBytes } from '../../platform/idx/idx-header';
import type { InklingPaths } from '../../platform/installed-files';
import { DATA_PATHS } from '../../shared/contract/app-urls';
import { PIXEL_COUNT, SPLIT_SIZES } from '../../shared/mnist';
import type { DataSource } from './served-data';

interface Part {
  readonly file: DataFile;
  readonly bytes: number;
}

/** The data served under each path: MNIST's files without their headers. */
const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  [DATA_PATHS.trainImages, { file: 'trainImages', bytes: SPLIT_SIZES.train * PIXEL_COUNT }],
  [DATA_PATHS.trainLabels, { file: 'trainLabels', bytes: SPLIT_SIZES.train }],
  [DATA_PATHS.testImages, { file: 'testImages', bytes: SPLIT_SIZES.test * PIXEL_COUNT }],
  [DATA_PATHS.testLabels, { file: 'testLabels', bytes: SPLIT_SIZES.test }],
]);

/**
 * Serves the parts of MNIST and verifies their checksums while they are read. The source rejects if the file is
 * missing or has another header; the stream of a damaged file fails before its last bytes.
 */
export function mnistSource({ mnist, assets }: Pick<InklingPaths, 'mnist' | 'assets'>): DataSource {
  return async (address) => {
    const part = PARTS.get(address);
    if (!part) return null;
    const check = mnistCheck(await loadMnistChecksums(assets));
    const { path, header, payload, close } = await openDataFile(mnist, part.file, check);
    const bytes = payloadBytes(header);
    if (bytes !== part.bytes) {
      close();
      throw new Error(`${path} has ${bytes} bytes of values instead of ${part.bytes}.`);
    }
    return { bytes, stream: Readable.from(payload, { objectMode: false }).once('close', close) };
  };
}
