const LARGEST = 64;

/** Share of a new measurement in the mean: single ones vary with what else the machine does. */
const WEIGHT = 0.3;

/**
 * Chooses how many samples to compute at a time, by the processor time that it took before: by the clock, chunks would
 * shrink to single samples on a busy machine, and one sample alone takes ten times as long as one of many. Sizes are powers of two, since TensorFlow
 * prepares its kernels anew for each size that it meets: the first chunk of a size says nothing of the next.
 */
export class ChunkPace {
  #size = 1;
  #perSample: number | undefined;
  readonly #known = new Set<number>();
  readonly #target: () => number;

  /** @param target Milliseconds of processor time that a chunk may take; asked after each. */
  constructor(target: () => number) {
    this.#target = target;
  }

  /** Samples of the next chunk. */
  get size(): number {
    return this.#size;
  }

  /** @param milliseconds Of processor time that the chunk took which was just computed, `size` samples. */
  note(milliseconds: number): void {
    const isFirst = !this.#known.has(this.#size);
    this.#known.add(this.#size);
    if (isFirst) return;
    const measured = milliseconds / this.#size;
    this.#perSample =
      this.#perSample === undefined ? measured : this.#perSample + WEIGHT * (measured - this.#perSample);
    const fitting = 2 ** Math.floor(Math.log2(this.#target() / Math.max(this.#perSample, Number.MIN_VALUE)));
    this.#size = Math.max(1, Math.min(fitting, 2 * this.#size, LARGEST));
  }
}
