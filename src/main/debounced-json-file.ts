import type { z } from 'zod';
import { JsonFile, type LoadProblem } from './json-file';
import type { Log } from './log';

/** Milliseconds during which changes are combined into one write. */
const WRITE_AFTER = 300;

/**
 * A JSON file for state that changes often, such as the draft. Changes are written soon, so that few are lost if the
 * app is killed.
 */
export class DebouncedJsonFile<T> {
  readonly #file: JsonFile<T | null>;
  readonly #name: string;
  readonly #log: Pick<Log, 'warn'>;
  #next: { readonly value: T } | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Resolves with the problem of reading the file, or null if there was none. Never rejects. */
  readonly loaded: Promise<LoadProblem | null>;

  /** @param name Name of the state in the log. */
  constructor(name: string, path: string, schema: z.ZodType<T>, log: Pick<Log, 'warn'>) {
    this.#file = new JsonFile<T | null>({ path, schema: schema.nullable(), defaults: null });
    this.#name = name;
    this.#log = log;
    this.loaded = this.#file.load();
    void this.loaded.then((problem) => problem && log.warn(`${name}: not read, kept as ${problem.name}`));
  }

  /** The last saved value; null if there is none, or it cannot be read. */
  async read(): Promise<T | null> {
    await this.loaded;
    return this.#next ? this.#next.value : this.#file.value;
  }

  /** Sets the value immediately; it is written after `WRITE_AFTER` milliseconds. */
  keep(value: T): void {
    this.#next = { value };
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_AFTER);
  }

  /** Writes pending changes; resolves when they are on disk. Never rejects. */
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
