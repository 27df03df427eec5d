import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { removeUnfinished } from '../../platform/atomic-file';

/** Maximum number of files; the least recently used ones are removed. */
const MOST_FILES = 3;

const EXTENSION = '.safetensors';

/** Dataset predictions on disk, one file per model, named by the checksum of the model's file. */
export class DatasetPredictionFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  pathOf(checksum: string): string {
    return join(this.#folder, `${checksum}${EXTENSION}`);
  }

  /** Marks a file as used, and removes all but the most recently used ones. Never rejects. */
  async keep(checksum: string): Promise<void> {
    const now = new Date();
    await utimes(this.pathOf(checksum), now, now).catch(() => undefined);
    const files = await this.#files();
    files.sort((a, b) => b.usedAt - a.usedAt);
    await Promise.all(
      files.slice(MOST_FILES).map(({ path }) => rm(path, { force: true }).catch(() => undefined)),
    );
  }

  /** Removes unfinished files of processes that exited while writing. No such process may be running. */
  async clean(): Promise<void> {
    await removeUnfinished(this.#folder);
  }

  async #files(): Promise<{ readonly path: string; readonly usedAt: number }[]> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    const paths = names.filter((name) => name.endsWith(EXTENSION)).map((name) => join(this.#folder, name));
    const files = await Promise.all(
      paths.map((path) =>
        stat(path).then(
          ({ mtimeMs }) => ({ path, usedAt: mtimeMs }),
          () => null,
        ),
      ),
    );
    return files.filter((file) => file !== null);
  }
}
