/** Processes one item at a time. Of the items that arrive in the meantime, only the newest waits. */
export class LatestOnly<T> {
  readonly #work: (item: T) => Promise<void>;
  readonly #onReplaced: (item: T) => void;
  #waiting: { readonly item: T } | undefined;
  #isBusy = false;

  /**
   * @param work Must not reject.
   * @param onReplaced Called with a waiting item that is replaced by a newer one.
   */
  constructor(work: (item: T) => Promise<void>, onReplaced: (item: T) => void = () => undefined) {
    this.#work = work;
    this.#onReplaced = onReplaced;
  }

  /** Processes the item at once, or after the current one. */
  put(item: T): void {
    if (this.#waiting) this.#onReplaced(this.#waiting.item);
    this.#waiting = { item };
    if (!this.#isBusy) void this.#run();
  }

  /** Drops the waiting item. The current item is not affected. */
  clear(): void {
    this.#waiting = undefined;
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    for (let next = this.#take(); next; next = this.#take()) await this.#work(next.item);
    this.#isBusy = false;
  }

  #take(): { readonly item: T } | undefined {
    const next = this.#waiting;
    this.#waiting = undefined;
    return next;
  }
}
