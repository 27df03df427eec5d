import { readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { writeFileAtomically } from '../engine/atomic-file';
import { systemCode } from '../engine/user-error';
import { setAsideName } from '../shared/set-aside-name';

/**
 * A small file of JSON that survives anything: written whole or not at all, parsed when read, and where it
 * does not parse set aside under another name while the defaults hold. A schema may hold codecs for what JSON has not.
 */
export class JsonFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  readonly #defaults: T;
  #value: T;
  #writes: Promise<void> = Promise.resolve();

  constructor(path: string, schema: z.ZodType<T>, defaults: T) {
    this.#path = path;
    this.#schema = schema;
    this.#defaults = defaults;
    this.#value = defaults;
  }

  get value(): T {
    return this.#value;
  }

  /**
   * Reads the file; without one the defaults hold.
   * @returns The name that a broken file was given, or null.
   */
  async load(): Promise<string | null> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
      return null;
    }
    const value = this.#parse(text);
    if (value !== undefined) {
      this.#value = value;
      return null;
    }
    this.#value = this.#defaults;
    const aside = setAsideName(basename(this.#path));
    await rename(this.#path, join(dirname(this.#path), aside));
    return aside;
  }

  /** Holds from now on, and is on disk when the promise resolves. Writes go one after the other. */
  save(value: T): Promise<void> {
    this.#value = value;
    const write = this.#writes.then(() => writeFileAtomically(this.#path, this.#textOf(value)));
    this.#writes = write.catch(() => undefined);
    return write;
  }

  /** Resolves when all that was saved is written. */
  settled(): Promise<void> {
    return this.#writes;
  }

  #textOf(value: T): string {
    return `${JSON.stringify(this.#schema.encode(value), null, 2)}\n`;
  }

  #parse(text: string): T | undefined {
    try {
      return this.#schema.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  }
}
