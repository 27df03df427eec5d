import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log';

/** Where runs keep their place while they train: a folder each, `<id>/checkpoint`. The trainer alone writes there. */
export class Checkpoints {
  readonly #folder: string;
  readonly #log: Pick<Log, 'warn'>;

  constructor(folder: string, log: Pick<Log, 'warn'>) {
    this.#folder = folder;
    this.#log = log;
  }

  fileOf(id: string): string {
    return join(this.#folder, id, 'checkpoint');
  }

  /** Never rejects: what cannot be removed now is tried again at the next start. */
  async remove(id: string): Promise<void> {
    await rm(join(this.#folder, id), { recursive: true, force: true }).catch((error: unknown) => {
      this.#log.warn(`checkpoints: ${id} is not removed:`, error);
    });
  }

  /**
   * Removes what runs left that will never be resumed.
   * @param resumable Asked after the folders are listed, so that one that a new run makes meanwhile is none of them.
   */
  async keepOnly(resumable: () => Promise<readonly string[]>): Promise<void> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    const ids = await resumable();
    await Promise.all(names.filter((name) => !ids.includes(name)).map((name) => this.remove(name)));
  }
}
