/** Works on one item at a time. Of the items that come meanwhile only the newest waits: there is never a queue. */
export class LatestOnly<T> {
  readonly #work: (item: T) => Promise<void>;
  readonly #onReplaced: (item: T) => void;
  #waiting: { readonly item: T } | undefined;
  #isBusy = false;

  /**
   * @param work Must not reject.
   * @param onReplaced Called with an item that waited when a newer one takes its place.
   */
  constructor(work: (item: T) => Promise<void>, onReplaced: (item: T) => void = () => undefined) {
    this.#work = work;
    this.#onReplaced = onReplaced;
  }

  /** Begins with the item at once, or when what is under way is done. */
  put(item: T): void {
    if (this.#waiting) this.#onReplaced(this.#waiting.item);
    this.#waiting = { item };
    if (!this.#isBusy) void this.#run();
  }

  /** Drops the item that waits. What is under way goes on. */
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
