import { open } from 'node:fs/promises';
import { ModelFileError } from '../../engine/files/model-file-error';
import { decodeHeader, MAX_HEADER_BYTES } from '../../engine/files/model-file-header';
import type { ModelCard } from '../../shared/model/card';

const LENGTH_BYTES = 8;

export interface DescribedModel {
  readonly card: ModelCard;
  /** Size of the file in bytes. */
  readonly size: number;
  /** SHA-256 of its content, as stored in the file. */
  readonly checksum: string;
}

/**
 * Reads the card in a model file without its weights. The predictor verifies the weights when it loads the model.
 * @throws {ModelFileError} if the file is not a model.
 */
export async function readModelCard(path: string): Promise<DescribedModel> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = await readHeaderLength(file);
    const header = Buffer.alloc(Math.min(LENGTH_BYTES + length, size));
    await file.read(header, 0, header.length, 0);
    const { storedHash: checksum, parse } = decodeHeader(header);
    return { card: parse().card, size, checksum };
  } finally {
    await file.close();
  }
}

async function readHeaderLength(file: Awaited<ReturnType<typeof open>>): Promise<number> {
  const prefix = Buffer.alloc(LENGTH_BYTES);
  const { bytesRead } = await file.read(prefix, 0, LENGTH_BYTES, 0);
  const length = bytesRead === LENGTH_BYTES ? Number(prefix.readBigUInt64LE()) : 0;
  if (length === 0 || length > MAX_HEADER_BYTES) {
    throw new ModelFileError('not-a-model', 'This is not an Inkling model.');
  }
  return length;
}
