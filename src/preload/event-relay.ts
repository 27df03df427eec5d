import type { Retention } from '../shared/contract/ipc';

/** Passes the events of one kind to all listeners, and retains events for later listeners as configured. */
export class EventRelay<T> {
  readonly #retention: Retention;
  readonly #listeners = new Set<(event: T) => void>();
  #retained: T[] = [];

  constructor(retention: Retention) {
    this.#retention = retention;
  }

  readonly listen = (listener: (event: T) => void): (() => void) => {
    // Wrapped, so that the same function can be added twice and each one removed separately.
    const entry = (event: T) => listener(event);
    this.#listeners.add(entry);
    const retained = this.#retained;
    if (this.#retention === 'all') this.#retained = [];
    for (const event of retained) entry(event);
    return () => this.#listeners.delete(entry);
  };

  emit(event: T): void {
    if (this.#retention === 'latest') this.#retained = [event];
    else if (this.#retention === 'all' && this.#listeners.size === 0) this.#retained.push(event);
    for (const listener of [...this.#listeners]) listener(event);
  }
}
