import type { Thumbnails, ThumbnailRequest } from './thumbnails';
import ThumbnailWorker from './thumbnails.worker?worker';
import type { Part } from './part';

/** Number of samples per message: 0.8 MB, copied in a fraction of a millisecond. */
export const BATCH = 1024;

/**
 * Computes thumbnails and measures of a dataset in a worker, as its images arrive. The worker runs until
 * loading has finished.
 */
export class Thumbnailer {
  readonly #worker = new ThumbnailWorker();
  readonly #waiting = new Map<
    number,
    { readonly part: Part; readonly first: number; readonly end: number }
  >();
  readonly #asked = new Map<Part, number>();
  readonly #onProcessed: (part: Part) => void;
  #isClosing = false;
  #nextId = 0;

  /** @param onProcessed Called after each batch. */
  constructor(onProcessed: (part: Part) => void) {
    this.#onProcessed = onProcessed;
    this.#worker.onmessage = ({ data }: MessageEvent<Thumbnails>) => this.#take(data);
  }

  /**
   * Sends the images of a part that have arrived since the last call.
   * @param width Width of an image, in pixels.
   */
  feed(part: Part, width: number, height: number): void {
    const size = width * height;
    let first = this.#asked.get(part) ?? 0;
    while (part.arrived - first >= BATCH || (part.arrived === part.count && first < part.count)) {
      const end = Math.min(part.arrived, first + BATCH);
      const pixels = part.images.slice(first * size, end * size);
      const id = this.#nextId++;
      this.#waiting.set(id, { part, first, end });
      const request: ThumbnailRequest = { id, width, height, pixels };
      this.#worker.postMessage(request, [pixels.buffer]);
      first = end;
    }
    this.#asked.set(part, first);
  }

  /** Signals that no more images follow; the worker terminates after its last answer. */
  close(): void {
    this.#isClosing = true;
    this.#endWhenDone();
  }

  #take({ id, reduced, measures }: Thumbnails): void {
    const asked = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (!asked) return;
    const { part, first, end } = asked;
    for (const [side, images] of reduced) part.reduced.get(side)?.set(images, first * side * side);
    for (const name of ['width', 'slant', 'ink'] as const) part.measures[name].set(measures[name], first);
    part.processed = end;
    this.#onProcessed(part);
    this.#endWhenDone();
  }

  #endWhenDone(): void {
    if (this.#isClosing && this.#waiting.size === 0) this.#worker.terminate();
  }
}
