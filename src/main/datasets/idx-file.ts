import { basename } from 'node:path';
import { IdxError } from '../../platform/idx/idx-error';
import { type IdxHeader, UNSIGNED_BYTE, type ValueType } from '../../platform/idx/idx-header';
import { openIdx } from '../../platform/idx/idx-reader';
import { UserError } from '../../shared/user-error';
import { namedError } from './named-error';

/** An IDX file of images or labels, as its header describes it. */
export interface IdxFile extends IdxHeader {
  readonly path: string;
  readonly name: string;
  readonly kind: 'pictures' | 'labels';
}

const PICTURE_DIMENSIONS = 3;
const LABEL_DIMENSIONS = 1;
const LARGEST_LABEL = 255;

/** File names that are common for datasets in this format. */
const IDX_NAME = /idx\d|ubyte/i;

/**
 * Detects whether a file is an IDX file by its content, decompressing gzip.
 * @returns Null if it is another kind of file.
 * @throws {UserError} if an IDX file cannot be opened. A file whose content is not recognised counts as one if its
 *   name looks like one.
 */
export async function describeIdxFile(path: string): Promise<IdxFile | null> {
  const name = basename(path);
  const header = await readHeader(path, name);
  if (!header) return null;
  const { type, dimensions } = header;
  const isPictures = dimensions.length === PICTURE_DIMENSIONS && type === UNSIGNED_BYTE;
  if (!isPictures && dimensions.length !== LABEL_DIMENSIONS)
    throw new UserError('idx-unknown-kind', { detail: name });
  if (dimensions.includes(0)) throw new UserError('idx-empty', { detail: name });
  return { path, name, kind: isPictures ? 'pictures' : 'labels', type, dimensions };
}

async function readHeader(path: string, name: string): Promise<IdxHeader | null> {
  try {
    const { header, close } = await openIdx(path);
    close();
    return header;
  } catch (error) {
    const isOther =
      error instanceof IdxError && (error.problem === 'no-header' || error.problem === 'not-idx');
    if (isOther && !IDX_NAME.test(name)) return null;
    throw namedError(error, name);
  }
}

/**
 * The values of a file, one byte each, in chunks.
 * @throws {UserError} when the file turns out to be damaged, shorter or longer than its header says, or contains an
 *   invalid label.
 */
export async function* idxValues(file: IdxFile): AsyncGenerator<Buffer> {
  const { path, name, kind, type } = file;
  try {
    const { header, payload, close } = await openIdx(path);
    try {
      // The file may have been replaced since it was described.
      if (!isSameHeader(header, file)) throw new UserError('file-unreadable', { detail: name });
      yield* kind === 'pictures' || type === UNSIGNED_BYTE ? payload : labelBytes(payload, type, name);
    } finally {
      close();
    }
  } catch (error) {
    throw namedError(error, name);
  }
}

function isSameHeader(a: IdxHeader, b: IdxHeader): boolean {
  return a.type === b.type && a.dimensions.join() === b.dimensions.join();
}

async function* labelBytes(
  payload: AsyncIterable<Buffer>,
  { bytes, read }: ValueType,
  name: string,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of payload) {
    const joined = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const view = new DataView(joined.buffer, joined.byteOffset, joined.byteLength);
    const labels = Buffer.alloc(Math.floor(joined.length / bytes));
    for (let place = 0; place < labels.length; place += 1) {
      const label = read(view, place * bytes);
      if (label < 0 || label > LARGEST_LABEL) throw new UserError('idx-label-out-of-range', { detail: name });
      labels[place] = label;
    }
    rest = joined.subarray(labels.length * bytes);
    if (labels.length > 0) yield labels;
  }
}
