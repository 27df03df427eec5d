import { UserError } from '../../shared/user-error';
import type { IdxFile } from './idx-file';

/** Images with their labels. */
export interface IdxPair {
  readonly pictures: IdxFile;
  readonly labels: IdxFile;
}

/**
 * Matches each file of images with its labels: by name, as `train-labels` belongs to `train-images`, or else by the
 * number of samples.
 * @throws {UserError} if a file has no counterpart, or the numbers of samples differ.
 */
export function pairIdxFiles(files: readonly IdxFile[]): IdxPair[] {
  const pictures = files.filter(({ kind }) => kind === 'pictures');
  if (pictures.length === 0) throw new UserError('no-idx-files');
  const labels = new Set(files.filter(({ kind }) => kind === 'labels'));
  const pairs = new Map<IdxFile, IdxFile>();
  const pair = (picture: IdxFile, isTheirs: (label: IdxFile) => boolean): void => {
    const found = pairs.has(picture) ? undefined : [...labels].find(isTheirs);
    if (!found) return;
    labels.delete(found);
    pairs.set(picture, found);
  };
  for (const picture of pictures) pair(picture, ({ name }) => stem(name) === stem(picture.name));
  for (const picture of pictures) pair(picture, ({ dimensions }) => dimensions[0] === picture.dimensions[0]);
  for (const picture of pictures) pair(picture, () => pictures.length === 1 && labels.size === 1);
  return pictures.map((picture) => {
    const found = pairs.get(picture);
    if (!found) throw new UserError('idx-without-labels', { detail: picture.name });
    const [alone] = labels;
    if (alone) throw new UserError('idx-without-labels', { detail: alone.name });
    if (found.dimensions[0] !== picture.dimensions[0])
      throw new UserError('idx-counts-differ', { detail: found.name });
    return { pictures: picture, labels: found };
  });
}

/** The part of a file's name that does not say whether it contains images or labels. */
function stem(name: string): string {
  return name.toLowerCase().replace(/\.gz$|images?|labels?|idx\d?|ubyte|[-_.]/g, '');
}
