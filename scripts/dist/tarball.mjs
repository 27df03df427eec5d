import { renameSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * Packs a folder as `.tar.gz`, without owners and times, so that the archive is reproducible.
 *
 * @param {string} folder
 * @param {string} file its name without `.tar.gz` is the name of the folder in the archive
 */
export async function packTarball(folder, file) {
  const tar = await import('tar');
  const unfinished = `${file}.part`;
  await tar.create(
    {
      file: unfinished,
      cwd: folder,
      prefix: basename(file, '.tar.gz'),
      portable: true,
      noMtime: true,
      gzip: { level: 9 },
    },
    ['.'],
  );
  renameSync(unfinished, file);
}
