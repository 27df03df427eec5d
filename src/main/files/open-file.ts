import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { systemCode } from '../../platform/system-error';
import { MAX_IMAGE_BYTES, type EventOf } from '../../shared/contract/ipc';
import type { ModelSummary } from '../../shared/contract/model-summary';
import { UserError } from '../../shared/user-error';
import { drawingSchema, MAX_DRAWING_BYTES, type Drawing } from '../../shared/ink/drawing';
import { recipeSchema, type Recipe } from '../../shared/recipe/recipe';
import { DRAWING_EXTENSION, JSON_EXTENSION, MODEL_EXTENSION, RECIPE_EXTENSION } from './file-kinds';

/** A recipe of 32 layers takes about 5 KB. */
const MAX_RECIPE_BYTES = 256 * 1024;

/** Copies a model file into the user's models; rejects with a `UserError`. */
export type ImportModel = (path: string) => Promise<ModelSummary>;

/**
 * Reads a file that the user opens: drawings and recipes are parsed, models are imported, and images are passed on as
 * bytes, since the page decodes them.
 * @throws {UserError} with the reason and the file's name.
 */
export async function openFile(path: string, importModel: ImportModel): Promise<EventOf<'files:opened'>> {
  const name = basename(path);
  const extension = extname(path).toLowerCase();
  if (extension === `.${MODEL_EXTENSION}`) return { kind: 'model', name, model: await importModel(path) };
  if (extension === `.${DRAWING_EXTENSION}`) {
    const bytes = await readBounded(path, MAX_DRAWING_BYTES);
    return { kind: 'drawing', name, drawing: parseDrawing(bytes, name) };
  }
  if (extension === `.${RECIPE_EXTENSION}` || extension === `.${JSON_EXTENSION}`) {
    const bytes = await readBounded(path, MAX_RECIPE_BYTES);
    return { kind: 'recipe', name, recipe: parseRecipe(bytes, name) };
  }
  return { kind: 'picture', name, bytes: await readBounded(path, MAX_IMAGE_BYTES) };
}

/** Never reads more than `limit` bytes, even if the file grows or is not a regular file. */
async function readBounded(path: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const name = basename(path);
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new UserError(systemCode(error) === 'ENOENT' ? 'file-missing' : 'file-unreadable', {
      detail: name,
    });
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new UserError('file-unreadable', { detail: name });
    if (stats.size > limit) throw new UserError('too-large', { detail: name });
    const bytes = new Uint8Array(stats.size);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } catch (error) {
    throw error instanceof UserError ? error : new UserError('file-unreadable', { detail: name });
  } finally {
    await file.close();
  }
}

function parseDrawing(bytes: Uint8Array, name: string): Drawing {
  const parsed = drawingSchema.safeParse(parseJson(bytes));
  if (!parsed.success) throw new UserError('not-a-drawing', { detail: name });
  return parsed.data;
}

function parseRecipe(bytes: Uint8Array, name: string): Recipe {
  const parsed = recipeSchema.safeParse(parseJson(bytes));
  if (!parsed.success) throw new UserError('not-a-recipe', { detail: name });
  return parsed.data;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
