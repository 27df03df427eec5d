import { z } from 'zod';
import { placedPictureSchema, type PadDraft } from '../shared/contract/draft';
import { drawingSchema } from '../shared/ink/drawing';
import { JsonFile } from './json-file';
import type { Log } from './log';

/** Milliseconds in which changes are gathered into one write. */
const WRITE_AFTER = 300;

const { png, pixels } = placedPictureSchema.shape;

/** A draft as it is in its file: JSON has no bytes. */
const draftFileSchema = z.discriminatedUnion('format', [
  drawingSchema,
  placedPictureSchema.extend({ png: asBase64(png), pixels: asBase64(pixels) }),
]);

/** What lies on the pad, kept from one start to the next, also where the app is killed in between. */
export class Draft {
  readonly #file: JsonFile<PadDraft | null>;
  readonly #log: Pick<Log, 'warn'>;
  readonly #loaded: Promise<unknown>;
  #next: PadDraft | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string, log: Pick<Log, 'warn'>) {
    this.#file = new JsonFile<PadDraft | null>(path, draftFileSchema.nullable(), null);
    this.#log = log;
    this.#loaded = this.#file.load().catch((error: unknown) => log.warn('draft: not read:', error));
  }

  /** What was kept last; null where there is none that can be read. */
  async read(): Promise<PadDraft | null> {
    await this.#loaded;
    return this.#next ?? this.#file.value;
  }

  /** Holds at once, and is on disk a moment later. */
  keep(draft: PadDraft): void {
    this.#next = draft;
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_AFTER);
  }

  /** Resolves when all is on disk. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#loaded;
    const draft = this.#next;
    this.#next = undefined;
    if (draft) await this.#file.save(draft).catch((error: unknown) => this.#log.warn('draft:', error));
    await this.#file.settled();
  }
}

function asBase64(bytes: typeof png) {
  return z.codec(z.string(), bytes, {
    decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
    encode: (content) => Buffer.from(content).toString('base64'),
  });
}
