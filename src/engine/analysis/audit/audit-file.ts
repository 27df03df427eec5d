import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type AuditCard, auditCardSchema } from '../../../shared/explore/audit';
import { packProbabilities } from '../../../shared/explore/log-probabilities';
import { CLASS_COUNT, SAMPLE_COUNT } from '../../../shared/mnist';
import { writeFileAtomically } from '../../../platform/atomic-file';

const CARD = 'out-of-sample.card.json';
const PROBABILITIES = 'out-of-sample.gz';
const LEVEL = 9;
const BYTES = SAMPLE_COUNT * CLASS_COUNT;

export interface StoredAudit {
  readonly card: AuditCard;
  /** As encoded by `packProbabilities`. */
  readonly packed: Uint8Array;
}

/**
 * Writes out-of-sample probabilities and their card into a folder. The card is written last and contains a checksum, so
 * that an incomplete replacement is detected.
 * @throws {FileWriteError}
 */
export async function writeAudit(
  folder: string,
  probabilities: Float32Array,
  about: Omit<AuditCard, 'format' | 'version' | 'sha256'>,
): Promise<void> {
  const packed = packProbabilities(probabilities);
  const card: AuditCard = { format: 'inkling-audit', version: 1, ...about, sha256: digest(packed) };
  await mkdir(folder, { recursive: true });
  await writeFileAtomically(join(folder, PROBABILITIES), await promisify(gzip)(packed, { level: LEVEL }));
  await writeFileAtomically(join(folder, CARD), `${JSON.stringify(card, null, 2)}\n`);
}

/** Reads the files written by `writeAudit`; null if they are missing or damaged. */
export async function readAudit(folder: string): Promise<StoredAudit | null> {
  try {
    const card = auditCardSchema.parse(JSON.parse(await readFile(join(folder, CARD), 'utf8')));
    const zipped = await readFile(join(folder, PROBABILITIES));
    const packed = await promisify(gunzip)(zipped, { maxOutputLength: BYTES });
    return packed.length === BYTES && digest(packed) === card.sha256 ? { card, packed } : null;
  } catch {
    return null;
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
