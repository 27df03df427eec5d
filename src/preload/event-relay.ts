/** What becomes of an event that nobody listens to yet. */
export type Retention =
  /** It is gone. */
  | 'none'
  /** The latest is told to each new listener. */
  | 'latest'
  /** All are told to the first listener. */
  | 'all';

/** Tells the events of one kind to whoever listens. */
export class EventRelay<T> {
  readonly #retention: Retention;
  readonly #listeners = new Set<(event: T) => void>();
  #kept: T[] = [];

  constructor(retention: Retention) {
    this.#retention = retention;
  }

  readonly listen = (listener: (event: T) => void): (() => void) => {
    // Wrapped, so that one function may listen twice and each stop on its own.
    const entry = (event: T) => listener(event);
    this.#listeners.add(entry);
    const kept = this.#kept;
    if (this.#retention === 'all') this.#kept = [];
    for (const event of kept) entry(event);
    return () => this.#listeners.delete(entry);
  };

  tell(event: T): void {
    if (this.#retention === 'latest') this.#kept = [event];
    else if (this.#retention === 'all' && this.#listeners.size === 0) this.#kept.push(event);
    for (const listener of [...this.#listeners]) listener(event);
  }
}
