import { readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { writeFileAtomically } from '../platform/atomic-file';
import { systemCode } from '../platform/system-error';
import { withoutByteOrderMark } from '../shared/byte-order-mark';
import { quarantineName } from '../shared/quarantine-name';

/**
 * Why a file could not be read completely, and what was done:
 * - `reset`: the defaults are used, and the file was quarantined;
 * - `incomplete`: the valid parts are used, and the original file was quarantined;
 * - `unreadable`: the defaults are used, and the file could not be renamed: `name` is its original name;
 * - `partly-unreadable`: the valid parts are used, and the file could not be renamed: `name` is its original name.
 */
export interface LoadProblem {
  readonly kind: 'reset' | 'incomplete' | 'unreadable' | 'partly-unreadable';
  readonly name: string;
}

export interface JsonFileOptions<T> {
  readonly path: string;
  /** May contain codecs for values that JSON cannot represent. */
  readonly schema: z.ZodType<T>;
  readonly defaults: T;
  /**
   * Reads the valid parts of content that `schema` rejects, such as a file written by a newer version. Object fields
   * that only the newer version knows are preserved when the file is written.
   */
  readonly lenient?: z.ZodType<T>;
}

/**
 * A small JSON file that is written atomically and validated when it is read. An invalid file is quarantined, so that
 * it never prevents the app from starting.
 */
export class JsonFile<T> {
  readonly #options: JsonFileOptions<T>;
  #value: T;
  #unknownFields: Readonly<Record<string, unknown>> = {};
  #lastWrite: Promise<void> = Promise.resolve();
  #queued: Promise<void> | undefined;

  constructor(options: JsonFileOptions<T>) {
    this.#options = options;
    this.#value = options.defaults;
  }

  get value(): T {
    return this.#value;
  }

  /** Reads the file; if there is none, uses the defaults. Never rejects. */
  async load(): Promise<LoadProblem | null> {
    let text: string;
    try {
      text = await readFile(this.#options.path, 'utf8');
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? null : this.#quarantine('reset');
    }
    const content = parseJson(text);
    const whole = this.#options.schema.safeParse(content);
    if (whole.success) {
      this.#value = whole.data;
      return null;
    }
    const readable = this.#options.lenient?.safeParse(content);
    if (!readable?.success) return this.#quarantine('reset');
    this.#value = readable.data;
    const [known, unknown] = divideFields(content, this.#options.schema.encode(readable.data));
    this.#unknownFields = unknown;
    if (this.#options.schema.safeParse(known).success) return null;
    const problem = await this.#quarantine('incomplete');
    // If it was not quarantined, the file is the only copy. If this write fails, the next start reads the same file
    // again.
    if (problem.kind === 'incomplete') await this.save(readable.data).catch(() => undefined);
    return problem;
  }

  /**
   * Sets the value immediately; the promise resolves once it is on disk. If several values are waiting for a write in
   * progress, only the newest is written, and all their promises resolve with that write.
   * @throws {FileWriteError} if the file cannot be written; the value still applies until the app quits.
   */
  save(value: T): Promise<void> {
    this.#value = value;
    this.#queued ??= this.#lastWrite.then(() => {
      this.#queued = undefined;
      return writeFileAtomically(this.#options.path, this.#textOf(this.#value));
    });
    this.#lastWrite = this.#queued.catch(() => undefined);
    return this.#queued;
  }

  /**
   * Like `save`, but restores the previous value if the write fails, unless another value was saved meanwhile.
   * @throws {FileWriteError} if the file cannot be written.
   */
  async saveOrRevert(value: T): Promise<void> {
    const before = this.#value;
    try {
      await this.save(value);
    } catch (error) {
      if (this.#value === value) this.#value = before;
      throw error;
    }
  }

  /** Resolves when all pending writes have finished. */
  settled(): Promise<void> {
    return this.#lastWrite;
  }

  async #quarantine(kind: 'reset' | 'incomplete'): Promise<LoadProblem> {
    const { path } = this.#options;
    const name = quarantineName(basename(path));
    try {
      await rename(path, join(dirname(path), name));
      return { kind, name };
    } catch {
      return { kind: kind === 'reset' ? 'unreadable' : 'partly-unreadable', name: basename(path) };
    }
  }

  #textOf(value: T): string {
    const encoded = this.#options.schema.encode(value);
    const content = isRecord(encoded) ? { ...this.#unknownFields, ...encoded } : encoded;
    return `${JSON.stringify(content, null, 2)}\n`;
  }
}

/**
 * Splits the fields of an object into those that `known` also has and the rest. A value that is not an object counts
 * as known.
 */
function divideFields(content: unknown, known: unknown): readonly [unknown, Record<string, unknown>] {
  if (!isRecord(content) || !isRecord(known)) return [content, {}];
  const fields = Object.entries(content);
  return [
    Object.fromEntries(fields.filter(([name]) => Object.hasOwn(known, name))),
    Object.fromEntries(fields.filter(([name]) => !Object.hasOwn(known, name))),
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(withoutByteOrderMark(text));
  } catch {
    return undefined;
  }
}
