import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { MAX_IMAGE_BYTES, type EventOf } from '../../shared/contract/ipc';
import { Refusal } from '../../shared/contract/result';
import { drawingSchema, type Drawing } from '../../shared/ink/drawing';
import { DRAWING_EXTENSION } from './file-kinds';

/** The largest drawing that the schema allows takes some 2 MB. */
const MAX_DRAWING_BYTES = 8 * 1024 * 1024;

/**
 * Reads a file that a person wants to see: a drawing is parsed, a picture handed on as it is, since the
 * page decodes it.
 * @throws Refusal that says why not, with the file's name.
 */
export async function openFile(path: string): Promise<EventOf<'file:opened'>> {
  const name = basename(path);
  if (extname(path).toLowerCase() === `.${DRAWING_EXTENSION}`) {
    const bytes = await readBounded(path, MAX_DRAWING_BYTES);
    return { kind: 'drawing', name, drawing: parseDrawing(bytes, name) };
  }
  return { kind: 'picture', name, bytes: await readBounded(path, MAX_IMAGE_BYTES) };
}

/** Never takes in more than `limit` bytes, also where the file grows or is no plain file. */
async function readBounded(path: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const name = basename(path);
  const file = await open(path, 'r').catch(() => {
    throw new Refusal('file-unreadable', name);
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new Refusal('file-unreadable', name);
    if (stats.size > limit) throw new Refusal('too-large', name);
    const bytes = new Uint8Array(stats.size);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file-unreadable', name);
  } finally {
    await file.close();
  }
}

function parseDrawing(bytes: Uint8Array, name: string): Drawing {
  try {
    return drawingSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new Refusal('not-a-drawing', name);
  }
}
