import { drawingSchema, type Drawing } from '../shared/ink/drawing';
import { JsonFile } from './json-file';
import type { Log } from './log';

/** Milliseconds in which changes are gathered into one write. */
const WRITE_AFTER = 300;

/** What lies on the pad, kept from one start to the next, also where the app is killed in between. */
export class Draft {
  readonly #file: JsonFile<Drawing | null>;
  readonly #log: Pick<Log, 'warn'>;
  readonly #loaded: Promise<unknown>;
  #next: Drawing | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string, log: Pick<Log, 'warn'>) {
    this.#file = new JsonFile<Drawing | null>(path, drawingSchema.nullable(), null);
    this.#log = log;
    this.#loaded = this.#file.load().catch((error: unknown) => log.warn('draft: not read:', error));
  }

  /** The drawing that was kept last; null where there is none that can be read. */
  async read(): Promise<Drawing | null> {
    await this.#loaded;
    return this.#next ?? this.#file.value;
  }

  /** Holds at once, and is on disk a moment later. */
  keep(drawing: Drawing): void {
    this.#next = drawing;
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_AFTER);
  }

  /** Resolves when all is on disk. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#loaded;
    const drawing = this.#next;
    this.#next = undefined;
    if (drawing) await this.#file.save(drawing).catch((error: unknown) => this.#log.warn('draft:', error));
    await this.#file.settled();
  }
}
