import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where runs keep their place while they train: a folder each, `<id>/checkpoint`. The trainer alone writes there. */
export class Checkpoints {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  fileOf(id: string): string {
    return join(this.#folder, id, 'checkpoint');
  }

  async remove(id: string): Promise<void> {
    await rm(join(this.#folder, id), { recursive: true, force: true });
  }

  /** Removes what runs left that will never be resumed. */
  async keepOnly(ids: readonly string[]): Promise<void> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    await Promise.all(names.filter((name) => !ids.includes(name)).map((name) => this.remove(name)));
  }
}
