import type { Mark, MarkChanges, MarkedSample } from '../../shared/marks';
import { inTransaction, type Database } from './database';
import { parseMarkRows } from './rows';

/** What a user says of MNIST's labels, as a layer over the data set. Every method is synchronous and, when it returns, on disk. */
export class MarkStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Rising by sample number. */
  list(): MarkedSample[] {
    return parseMarkRows(this.#database.all('SELECT sample, kind, label FROM marks ORDER BY sample'));
  }

  /**
   * Gives samples their marks, or takes them away: all of them or, where one cannot be stored, none.
   * @returns What each bore before, which undoes it when it is put in its turn.
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
