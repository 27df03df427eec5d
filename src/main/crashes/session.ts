import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * A file that is there as long as the app runs: found at the start, it tells that the one before did not end by itself.
 * Only for the holder of the single-instance lock.
 */
export class Session {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** @returns When the one before was started, where it did not end by itself; null where it did. */
  begin(): Date | null {
    const before = this.#startOfLast();
    writeFileSync(this.#path, new Date().toISOString());
    return before;
  }

  end(): void {
    rmSync(this.#path, { force: true });
  }

  #startOfLast(): Date | null {
    try {
      const started = new Date(readFileSync(this.#path, 'utf8'));
      // A file without a date is one whose writing was cut off: that session, too, did not end by itself.
      return Number.isNaN(started.getTime()) ? new Date(0) : started;
    } catch {
      return null;
    }
  }
}
