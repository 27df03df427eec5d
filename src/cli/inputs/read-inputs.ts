import { basename } from 'node:path';
import type { Content } from '../../platform/idx/content';
import { IdxError } from '../../platform/idx/idx-error';
import { isIdx } from '../../platform/idx/idx-header';
import { systemReason } from '../../platform/system-error';
import { UserError } from '../../shared/user-error';
import { preparePicture } from '../../shared/ink/picture/picture';
import { drawings } from './drawings';
import { idxImages } from './idx-images';
import { decodePicture, isPicture, PictureError } from './picture-file';
import type { Input } from './sample';
import { readWhole, withSource } from './source';

/** Larger image files are rejected. */
const MAX_PICTURE_BYTES = 256 * 1024 * 1024;

/**
 * Reads a file of drawings, an IDX file or an image, detected by content. Yields groups in order as soon as they are
 * available. Errors are yielded as items, never thrown.
 */
export async function* readInputs(path: string): AsyncGenerator<Input[]> {
  let answered = 0;
  try {
    for await (const group of withSource(path, (source) => contentOf(path, source))) {
      answered += group.length;
      yield group;
    }
  } catch (error) {
    yield [{ problem: problemOf(path, error, answered) }];
  }
}

function contentOf(path: string, source: Content): AsyncIterable<Input[]> {
  const { head, chunks } = source;
  if (head.length === 0) throw new UserError('not-a-drawing', { message: 'The file is empty.' });
  if (isPicture(head)) return picture(path, source);
  if (isIdx(head)) return idxImages(source);
  if (isText(head)) return drawings(path, chunks);
  throw new UserError('not-a-drawing', {
    message: 'Unsupported file type: use JSON Lines of drawings, PNG, JPEG, WebP or IDX.',
  });
}

async function* picture(path: string, source: Content): AsyncGenerator<Input[]> {
  const bytes = await readWhole(source, MAX_PICTURE_BYTES);
  if (bytes === null) throw new PictureError('The image file is too large.');
  yield [{ id: basename(path), pixels: preparePicture(await decodePicture(bytes))?.pixels ?? null }];
}

/** Text has no control characters other than tabs and line breaks. */
function isText(head: Buffer): boolean {
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

function problemOf(path: string, error: unknown, answered: number): string {
  if (error instanceof IdxError && error.problem === 'damaged-gzip') {
    const after = answered > 0 ? ` after ${answered} records` : '';
    return `${path}: The gzip file is damaged${after}.`;
  }
  if (error instanceof UserError) return `${path}: ${error.message}`;
  return `Cannot read ${path}: ${systemReason(error)}.`;
}
