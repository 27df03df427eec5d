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
  /** Name of the data set. */
  data: z.string(),
  position: runPositionSchema,
});

/** What a run trains on what: a checkpoint belongs to that. */
export type CheckpointOwner = Pick<z.infer<typeof aboutSchema>, 'recipe' | 'data'>;

/** A checkpoint that no run can go on from. */
export class CheckpointError extends UserError {
  override readonly name = 'CheckpointError';

  constructor(message: string, options?: ErrorOptions) {
    super('checkpoint-unusable', { ...options, message });
  }
}

/**
 * Writes where a run is, atomically: at every moment the file holds the old place or the new one, whole.
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
  // Where the folder cannot be made, writing into it says why.
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  await writeFileAtomically(path, file);
}

/**
 * Reads where a run was; undefined where there is no such file.
 * @throws {CheckpointError} for one that is damaged, or that belongs to another recipe or dataset.
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
