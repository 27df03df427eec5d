import { access, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DATA_FILES } from '../../engine/data/dataset';
import { DATA_PATHS } from '../../shared/contract/app-urls';
import { PIXEL_COUNT, SPLIT_SIZES } from '../../shared/mnist';
import type { DataSource } from './served-data';

const CHUNK_BYTES = 1024 * 1024;

const IMAGES_HEADER = 16;
const LABELS_HEADER = 8;

interface Payload {
  readonly file: string;
  /** Bytes of header before it. */
  readonly header: number;
  readonly bytes: number;
}

/** What is served under each address: MNIST's files without their headers. */
const PAYLOADS: ReadonlyMap<string, Payload> = new Map([
  [DATA_PATHS.trainImages, images(DATA_FILES.trainImages, SPLIT_SIZES.train)],
  [DATA_PATHS.trainLabels, labels(DATA_FILES.trainLabels, SPLIT_SIZES.train)],
  [DATA_PATHS.testImages, images(DATA_FILES.testImages, SPLIT_SIZES.test)],
  [DATA_PATHS.testLabels, labels(DATA_FILES.testLabels, SPLIT_SIZES.test)],
]);

function images(file: string, count: number): Payload {
  return { file, header: IMAGES_HEADER, bytes: count * PIXEL_COUNT };
}

function labels(file: string, count: number): Payload {
  return { file, header: LABELS_HEADER, bytes: count };
}

/**
 * Serves the parts of MNIST, each from its raw file or its `.gz`. Opening one rejects where its file is missing or of
 * the wrong size.
 */
export function mnistSource(folder: string): DataSource {
  return async (address) => {
    const payload = PAYLOADS.get(address);
    if (!payload) return null;
    const raw = join(folder, payload.file);
    const stream = (await exists(raw)) ? await openRaw(raw, payload) : await openPacked(`${raw}.gz`, payload);
    return { bytes: payload.bytes, stream };
  };
}

async function openRaw(path: string, { header, bytes }: Payload): Promise<Readable> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  if (size !== header + bytes) {
    await file.close();
    throw new Error(`${path} has ${size} bytes instead of ${header + bytes}.`);
  }
  return file.createReadStream({ start: header, highWaterMark: CHUNK_BYTES });
}

async function openPacked(path: string, { header }: Payload): Promise<Readable> {
  const file = await open(path, 'r');
  // A failure of either stream ends the other; whoever reads the result is told of it.
  const unpacked = pipeline(
    file.createReadStream(),
    createGunzip({ chunkSize: CHUNK_BYTES }),
    () => undefined,
  );
  return Readable.from(withoutFirst(unpacked, header));
}

async function* withoutFirst(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of chunks) {
    const rest = chunk.subarray(left);
    left -= chunk.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
