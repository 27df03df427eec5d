import type { SavedDrawing } from '../../shared/contract/saved-drawing';
import type { RunSummary } from '../../shared/contract/run-summary';
import { UserError } from '../../shared/user-error';
import type { RunEvent } from '../../shared/training/events';
import { inTransaction, openDatabase, type Database } from './database';
import { MarkStore } from './mark-store';
import { storedEvent } from './stored-event';
import { parseEventRows, parseRunRows, parseSampleRows } from './rows';
import { SELECT_RUNS, UNDER_WAY } from './select-runs';

/** The samples that are not removed. */
const SELECT_SAMPLES = `
  SELECT id, created_at, drawing, pixels, label, model_id, probabilities FROM samples WHERE removed_at IS NULL`;

const NOT_THERE = { samples: 'no-such-sample', runs: 'no-such-run' } as const;

/**
 * The user's data: drawings with their labels, and runs with their events. All methods are synchronous; changes are
 * on disk when they return. Removed rows are only marked as removed and can be restored.
 */
export class LibraryStore {
  readonly #database: Database;
  /** New name of a damaged library that was quarantined, or null. */
  readonly quarantined: string | null;
  readonly marks: MarkStore;

  /**
   * @param path Path of the library's file, which no other process may use.
   * @throws {NewerLibraryError} if a newer version wrote the library.
   */
  constructor(path: string) {
    const { database, quarantined } = openDatabase(path);
    this.#database = database;
    this.quarantined = quarantined;
    this.marks = new MarkStore(database);
  }

  /** Marks unfinished runs of earlier app processes as interrupted. */
  interruptRuns(): void {
    this.#database.run(`UPDATE runs SET state = 'interrupted' WHERE state IN ${UNDER_WAY}`);
  }

  saveDrawing(sample: SavedDrawing): void {
    this.#database.run(
      `INSERT INTO samples (id, created_at, drawing, pixels, label, model_id, probabilities)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        sample.id,
        sample.createdAt,
        JSON.stringify(sample.drawing),
        sample.pixels,
        sample.label,
        sample.modelId,
        sample.probabilities && JSON.stringify(sample.probabilities),
      ],
    );
  }

  /** The samples that are not removed, newest first. */
  samples(): SavedDrawing[] {
    return parseSampleRows(this.#database.all(`${SELECT_SAMPLES} ORDER BY created_at DESC, rowid DESC`));
  }

  /** @throws {UserError} `no-such-sample` */
  removeSample(id: string): void {
    this.#mark('samples', id, new Date().toISOString());
  }

  /** @throws {UserError} `no-such-sample` */
  restoreSample(id: string): SavedDrawing {
    this.#mark('samples', id, null);
    const [sample] = parseSampleRows(this.#database.all(`${SELECT_SAMPLES} AND id = ?`, id));
    if (!sample) throw new UserError('no-such-sample', { detail: id });
    return sample;
  }

  addRun(run: RunSummary): void {
    this.#database.run(
      `INSERT INTO runs (id, created_at, recipe, state, model_id, test_accuracy) VALUES (?, ?, ?, ?, ?, ?)`,
      [run.id, run.createdAt, JSON.stringify(run.recipe), run.state, run.modelId, run.testAccuracy],
    );
  }

  /** @throws {UserError} `no-such-run` */
  updateRun(run: Pick<RunSummary, 'id' | 'state' | 'modelId' | 'testAccuracy'>): void {
    const { changes } = this.#database.run(
      `UPDATE runs SET state = ?, model_id = ?, test_accuracy = ? WHERE id = ?`,
      [run.state, run.modelId, run.testAccuracy, run.id],
    );
    if (changes === 0) throw new UserError('no-such-run', { detail: run.id });
  }

  /** @throws {UserError} `no-such-run` */
  removeRun(id: string): void {
    this.#mark('runs', id, new Date().toISOString());
  }

  /** @throws {UserError} `no-such-run` */
  restoreRun(id: string): void {
    this.#mark('runs', id, null);
  }

  /** Adds events in one transaction; events that are already stored are not changed. */
  appendRunEvents(id: string, events: readonly RunEvent[]): void {
    inTransaction(this.#database, () => {
      for (const event of events) {
        this.#database.run(`INSERT OR IGNORE INTO run_events (run_id, seq, event) VALUES (?, ?, ?)`, [
          id,
          event.seq,
          storedEvent(event),
        ]);
      }
    });
  }

  /** Newest first. */
  runs(): RunSummary[] {
    return parseRunRows(this.#database.all(`${SELECT_RUNS} ORDER BY created_at DESC, rowid DESC`));
  }

  /** Null if there is no such run, or it was removed. */
  run(id: string): RunSummary | null {
    return parseRunRows(this.#database.all(`${SELECT_RUNS} AND id = ?`, id))[0] ?? null;
  }

  /**
   * In ascending order.
   * @param from Number of the first event to return.
   */
  runEvents(id: string, from = 0): RunEvent[] {
    return parseEventRows(
      this.#database.all(`SELECT event FROM run_events WHERE run_id = ? AND seq >= ? ORDER BY seq`, [
        id,
        from,
      ]),
    );
  }

  close(): void {
    this.#database.close();
  }

  #mark(table: keyof typeof NOT_THERE, id: string, removedAt: string | null): void {
    const { changes } = this.#database.run(`UPDATE ${table} SET removed_at = ? WHERE id = ?`, [
      removedAt,
      id,
    ]);
    if (changes === 0) throw new UserError(NOT_THERE[table], { detail: id });
  }
}
