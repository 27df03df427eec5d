import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * A file that exists while the app is running. If it is found at the start, the previous session did not exit
 * normally. Only for the holder of the single-instance lock.
 */
export class Session {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Starts a session.
   * @returns When the previous session started if it did not exit normally, else null.
   */
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
      // A file without a date was not written completely: that session did not exit normally either.
      return Number.isNaN(started.getTime()) ? new Date(0) : started;
    } catch {
      return null;
    }
  }
}
