import { readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { writeFileAtomically } from '../platform/atomic-file';
import { systemCode } from '../platform/system-error';
import { withoutByteOrderMark } from '../shared/byte-order-mark';
import { quarantineName } from '../shared/quarantine-name';

/**
 * What became of a file that could not be read as a whole:
 * - `reset`: the defaults are used, and the file is kept under another name;
 * - `incomplete`: what could be read is used, and the file as it was is kept under another name;
 * - `unreadable`: the defaults are used, and the file could not be renamed: `name` is its own;
 * - `partly-unreadable`: what could be read is used, and the file could not be renamed: `name` is its own.
 */
export interface LoadProblem {
  readonly kind: 'reset' | 'incomplete' | 'unreadable' | 'partly-unreadable';
  readonly name: string;
}

export interface JsonFileOptions<T> {
  readonly path: string;
  /** A schema may hold codecs for what JSON has not. */
  readonly schema: z.ZodType<T>;
  readonly defaults: T;
  /**
   * Reads what it can of content that `schema` refuses, such as the file of a newer version. Fields of an object that
   * only the newer version knows are written again as they were.
   */
  readonly lenient?: z.ZodType<T>;
}

/**
 * A small file of JSON that survives anything: written whole or not at all, parsed when read. One that cannot be read
 * is kept under another name, and never keeps the app from starting.
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

  /** Reads the file; without one the defaults are used. Never rejects. */
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
    // Where it is not quarantined, it is the only copy. Where it cannot be written, the next start reads the same again.
    if (problem.kind === 'incomplete') await this.save(readable.data).catch(() => undefined);
    return problem;
  }

  /**
   * Holds from now on, and is on disk when the promise resolves. Of several values that wait for a write under way only
   * the newest is written; all their promises resolve with that write.
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
   * As `save`, for what must not hold where it cannot be written: the value before holds again then, unless another was
   * saved meanwhile.
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

  /** Resolves when all that was saved is written. */
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

/** Divides the fields of an object into those that `known` has and all others; what is no object is known as a whole. */
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
