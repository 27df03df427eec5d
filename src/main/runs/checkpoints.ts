import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log';

/** The checkpoints of runs, at `<id>/checkpoint`. Only the trainer writes there. */
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

  /** Never rejects: a folder that cannot be removed now is removed at the next start. */
  async remove(id: string): Promise<void> {
    await rm(join(this.#folder, id), { recursive: true, force: true }).catch((error: unknown) => {
      this.#log.warn(`checkpoints: ${id} is not removed:`, error);
    });
  }

  /**
   * Removes the folders of runs that cannot be resumed.
   * @param resumable Called after the folders were listed, so that the folder of a run that starts meanwhile is not
   *   removed.
   */
  async keepOnly(resumable: () => Promise<readonly string[]>): Promise<void> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    const ids = await resumable();
    await Promise.all(names.filter((name) => !ids.includes(name)).map((name) => this.remove(name)));
  }
}
