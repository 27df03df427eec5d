import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ModelCard } from '../../shared/model/card';
import { writeFileAtomically } from '../../platform/atomic-file';
import { ModelFileError } from './model-file-error';
import { asModelFile, MAX_HEADER_BYTES, parseCard } from './model-file-header';
import { planNetwork } from '../network/plan';
import { decodeTensorFile, encodeTensorFile } from './tensor-file';
import { systemCode, systemReason } from '../../platform/system-error';
import { requireMatchingWeights, type Weights, WeightsMismatchError } from '../network/weights';

/** A trained network: its card and its weights. */
export interface Model {
  readonly card: ModelCard;
  readonly weights: Weights;
}

export const MODEL_EXTENSION = '.inkmodel';

/** Upper bound: 20 million parameters of 4 bytes, plus the header. */
const MAX_FILE_BYTES = 20_000_000 * 4 + MAX_HEADER_BYTES + 8;

/** Encodes a model as a tensor file whose metadata contains the card as JSON. */
export function encodeModel({ card, weights }: Model): Uint8Array {
  return encodeTensorFile({ metadata: { card: JSON.stringify(card) }, weights });
}

/**
 * Reads a model and verifies all of it: checksum, header, card, and that the weights match the recipe.
 * @throws {ModelFileError} `not-a-model` for another file type, `model-damaged` if the content was altered.
 */
export function decodeModel(bytes: Uint8Array): Model {
  if (bytes.length > MAX_FILE_BYTES)
    throw new ModelFileError('not-a-model', 'The file is too large for a model.');
  const { metadata, weights } = asModelFile(() => decodeTensorFile(bytes));
  const card = parseCard(metadata);
  requireWeightsOf(card, weights);
  return { card, weights };
}

/**
 * Writes a model file atomically.
 * @throws {FileWriteError} when it cannot be written.
 */
export async function writeModelFile(path: string, model: Model): Promise<void> {
  await writeFileAtomically(path, encodeModel(model));
}

/**
 * Reads and verifies a model file.
 * @throws {ModelFileError} naming the file.
 */
export async function readModelFile(path: string): Promise<Model> {
  return (await readVerified(path)).model;
}

/**
 * Verifies a model file and copies it byte for byte.
 * @returns The model.
 * @throws {ModelFileError} naming the file that was read.
 * @throws {FileWriteError}
 */
export async function copyModelFile(from: string, to: string): Promise<Model> {
  const { model, bytes } = await readVerified(from);
  await writeFileAtomically(to, bytes);
  return model;
}

async function readVerified(path: string): Promise<{ model: Model; bytes: Uint8Array }> {
  try {
    const bytes = await readBounded(path);
    return { model: decodeModel(bytes), bytes };
  } catch (error) {
    if (error instanceof ModelFileError)
      throw new ModelFileError(error.code, `${path}: ${error.message}`, {
        cause: error,
        detail: basename(path),
      });
    const code = systemCode(error) === 'ENOENT' ? 'file-missing' : 'file-unreadable';
    throw new ModelFileError(code, `Cannot read ${path}: ${systemReason(error)}.`, {
      cause: error,
      detail: basename(path),
    });
  }
}

async function readBounded(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > MAX_FILE_BYTES) throw new ModelFileError('not-a-model', 'The file is too large for a model.');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function requireWeightsOf({ recipe, parameters }: ModelCard, weights: Weights): void {
  try {
    requireMatchingWeights(planNetwork(recipe.layers).parameters, weights);
  } catch (error) {
    if (!(error instanceof WeightsMismatchError)) throw error;
    throw new ModelFileError('model-damaged', `The model's weights do not fit its recipe. ${error.message}`);
  }
  const count = [...weights.values()].reduce((sum, { values }) => sum + values.length, 0);
  if (count !== parameters)
    throw new ModelFileError(
      'model-damaged',
      `The model's card says ${parameters} parameters; it has ${count}.`,
    );
}
