const LARGEST = 64;

/** Weight of a new measurement in the moving average, which smooths the effect of other load. */
const WEIGHT = 0.3;

/**
 * Chooses the chunk size from the CPU time of previous chunks. With elapsed time, chunks would shrink to single samples on
 * a busy machine, and a single sample takes ten times as long as one in a large chunk. Sizes are powers of two, since
 * TensorFlow prepares its kernels for each new size; the first chunk of each size is not measured.
 */
export class ChunkPace {
  #size = 1;
  #perSample: number | undefined;
  readonly #known = new Set<number>();
  readonly #target: () => number;

  /** @param target Target CPU time of a chunk in milliseconds; called after each chunk. */
  constructor(target: () => number) {
    this.#target = target;
  }

  /** Number of samples in the next chunk. */
  get size(): number {
    return this.#size;
  }

  /** @param milliseconds CPU time of the last chunk, of `size` samples. */
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
