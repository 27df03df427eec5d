import type { z } from 'zod';
import { JsonFile, type LoadProblem } from './json-file';
import type { Log } from './log';

/** Milliseconds in which changes are gathered into one write. */
const WRITE_AFTER = 300;

/** Something that changes all the time, kept from one start to the next, also where the app is killed in between. */
export class DebouncedJsonFile<T> {
  readonly #file: JsonFile<T | null>;
  readonly #name: string;
  readonly #log: Pick<Log, 'warn'>;
  #next: { readonly value: T } | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** What became of reading it; null where all is well. Never rejects. */
  readonly loaded: Promise<LoadProblem | null>;

  /** @param name What the log calls it. */
  constructor(name: string, path: string, schema: z.ZodType<T>, log: Pick<Log, 'warn'>) {
    this.#file = new JsonFile<T | null>({ path, schema: schema.nullable(), defaults: null });
    this.#name = name;
    this.#log = log;
    this.loaded = this.#file.load();
    void this.loaded.then((problem) => problem && log.warn(`${name}: not read, kept as ${problem.name}`));
  }

  /** What was kept last; null where there is none that can be read. */
  async read(): Promise<T | null> {
    await this.loaded;
    return this.#next ? this.#next.value : this.#file.value;
  }

  /** Holds at once, and is on disk a moment later. */
  keep(value: T): void {
    this.#next = { value };
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_AFTER);
  }

  /** Resolves when all is on disk. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.loaded;
    const next = this.#next;
    this.#next = undefined;
    if (next)
      await this.#file
        .save(next.value)
        .catch((error: unknown) => this.#log.warn(`${this.#name}: not kept:`, error));
    await this.#file.settled();
  }
}
