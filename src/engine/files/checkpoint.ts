import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { recipeSchema } from '../../shared/recipe/recipe';
import { writeFileAtomically } from '../../platform/atomic-file';
import { decodeTensorFile, encodeTensorFile } from './tensor-file';
import { TensorFileError } from './tensor-file-header';
import { runPositionSchema, type RunSnapshot } from '../train/snapshot';
import { systemCode, systemReason } from '../../platform/system-error';
import { UserError } from '../../shared/user-error';

const aboutSchema = z.strictObject({
  format: z.literal('inkling-checkpoint'),
  version: z.literal(1),
  recipe: recipeSchema,
  /** Name of the dataset. */
  data: z.string(),
  position: runPositionSchema,
});

/** The recipe and dataset that a checkpoint belongs to. */
export type CheckpointOwner = Pick<z.infer<typeof aboutSchema>, 'recipe' | 'data'>;

/** A checkpoint from which no run can resume. */
export class CheckpointError extends UserError {
  override readonly name = 'CheckpointError';

  constructor(message: string, options?: ErrorOptions) {
    super('checkpoint-unusable', { ...options, message });
  }
}

/**
 * Writes a checkpoint atomically: the file always contains either the old or the new checkpoint.
 * @throws {FileWriteError}
 */
export async function writeCheckpoint(
  path: string,
  owner: CheckpointOwner,
  snapshot: RunSnapshot,
): Promise<void> {
  const about: z.infer<typeof aboutSchema> = {
    format: 'inkling-checkpoint',
    version: 1,
    recipe: owner.recipe,
    data: owner.data,
    position: snapshot.position,
  };
  const file = encodeTensorFile({ metadata: { run: JSON.stringify(about) }, weights: snapshot.arrays });
  // If the folder cannot be created, the following write reports the error.
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  await writeFileAtomically(path, file);
}

/**
 * Reads a checkpoint; undefined if the file does not exist.
 * @throws {CheckpointError} if it is damaged or belongs to another recipe or dataset.
 */
export async function readCheckpoint(path: string, owner: CheckpointOwner): Promise<RunSnapshot | undefined> {
  const bytes = await readBytes(path);
  if (bytes === undefined) return undefined;
  const { about, arrays } = parse(path, bytes);
  if (!isDeepStrictEqual(about.recipe, owner.recipe) || about.data !== owner.data)
    throw new CheckpointError(`${path} is the checkpoint of another recipe or dataset.`);
  return { position: about.position, arrays };
}

async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return undefined;
    throw new CheckpointError(`Cannot read ${path}: ${systemReason(cause)}.`, { cause });
  }
}

function parse(path: string, bytes: Uint8Array) {
  try {
    const { metadata, weights } = decodeTensorFile(bytes);
    return { about: aboutSchema.parse(JSON.parse(metadata.run ?? '')), arrays: weights };
  } catch (cause) {
    const isDamaged = cause instanceof TensorFileError && cause.kind === 'damaged';
    const what = isDamaged
      ? `is a damaged checkpoint: ${cause.message}`
      : 'is not a checkpoint of this Inkling';
    throw new CheckpointError(`${path} ${what}.`, { cause });
  }
}
