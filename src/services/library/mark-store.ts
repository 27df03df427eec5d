import type { Mark, MarkChanges, MarkedSample } from '../../shared/marks';
import { inTransaction, type Database } from './database';
import { parseMarkRows } from './rows';

/**
 * The user's marks of MNIST's labels, which leave the dataset unchanged. All methods are synchronous; changes are on
 * disk when they return.
 */
export class MarkStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** All marks in ascending order of sample number. */
  list(): MarkedSample[] {
    return parseMarkRows(this.#database.all('SELECT sample, kind, label FROM marks ORDER BY sample'));
  }

  /**
   * Sets or removes marks of samples, in one transaction.
   * @returns The previous marks; passing them to `put` undoes the change.
   */
  put(changes: MarkChanges): MarkChanges {
    return inTransaction(this.#database, () => {
      const before = new Map<number, Mark | null>();
      for (const { sample, mark } of changes) {
        if (!before.has(sample)) before.set(sample, this.#markOf(sample));
        if (mark) this.#set(sample, mark);
        else this.#database.run('DELETE FROM marks WHERE sample = ?', sample);
      }
      return Array.from(before, ([sample, mark]) => ({ sample, mark }));
    });
  }

  #markOf(sample: number): Mark | null {
    const rows = this.#database.all('SELECT sample, kind, label FROM marks WHERE sample = ?', sample);
    return parseMarkRows(rows)[0]?.mark ?? null;
  }

  #set(sample: number, mark: Mark): void {
    this.#database.run('INSERT OR REPLACE INTO marks (sample, kind, label) VALUES (?, ?, ?)', [
      sample,
      mark.kind,
      mark.kind === 'label' ? mark.label : null,
    ]);
  }
}
