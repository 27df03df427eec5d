import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { removeUnfinished } from '../../platform/atomic-file';

/** Files that are kept: those used last. */
const MOST_FILES = 3;

const EXTENSION = '.safetensors';

/** Dataset predictions on disk, a file for each model, named by the checksum of the model's file. */
export class DatasetPredictionFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  pathOf(checksum: string): string {
    return join(this.#folder, `${checksum}${EXTENSION}`);
  }

  /** Notes that a file was used, and removes all but those used last. Never rejects. */
  async keep(checksum: string): Promise<void> {
    const now = new Date();
    await utimes(this.pathOf(checksum), now, now).catch(() => undefined);
    const files = await this.#files();
    files.sort((a, b) => b.usedAt - a.usedAt);
    await Promise.all(
      files.slice(MOST_FILES).map(({ path }) => rm(path, { force: true }).catch(() => undefined)),
    );
  }

  /** Removes what a process left that was ended while it wrote. None may be writing. */
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
