import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { RunSummary } from '../../shared/contract/run-summary';
import type { MarkedSample } from '../../shared/marks';
import { UserError } from '../../shared/user-error';
import type { RowChanges } from '../../shared/contract/row-changes';
import type { Recipe } from '../../shared/recipe/recipe';
import type { Decision, RunCommand, RunEvent } from '../../shared/training/events';
import type { Log } from '../log';
import type { TrainerService } from '../services/trainer-host';
import { ActiveRun } from './active-run';
import type { Checkpoints } from './checkpoints';
import { isDone } from './run-states';

/** The queue's interface to the library. */
export interface RunLog {
  add(run: RunSummary): Promise<void>;
  append(id: string, event: RunEvent): void;
  update(run: Pick<RunSummary, 'id' | 'state' | 'modelId' | 'testAccuracy'>): void;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  read(id: string): Promise<RunSummary | null>;
  events(id: string): Promise<readonly RunEvent[]>;
}

export interface RunQueueOptions {
  readonly createTrainer: () => TrainerService;
  readonly modelsFolder: string;
  readonly checkpoints: Checkpoints;
  readonly record: RunLog;
  /** The user's current label marks. */
  readonly marks: () => Promise<MarkedSample[]>;
  readonly log: Pick<Log, 'error'>;
}

interface Waiting {
  readonly run: RunSummary;
  /** Number of its next event. */
  readonly firstSeq: number;
}

interface RunQueueEvents {
  event: [id: string, event: RunEvent];
  /** Runs that are new or changed, and the ids of those that were removed. */
  changed: [RowChanges<RunSummary, string>];
  /** The run in progress started or ended; null if there is none. */
  active: [RunSummary | null];
}

/** The queue of runs: one trains at a time, each in its own process. */
export class RunQueue extends EventEmitter<RunQueueEvents> {
  readonly #options: RunQueueOptions;
  readonly #waiting: Waiting[] = [];
  #active: ActiveRun | undefined;
  #closed = false;

  constructor(options: RunQueueOptions) {
    super();
    this.#options = options;
  }

  /** The run in progress. */
  get active(): RunSummary | undefined {
    return this.#active?.summary;
  }

  /**
   * Whether a run is in progress or waiting. A run that has ended does not count, even if its process is still
   * exiting.
   */
  get isBusy(): boolean {
    const active = this.#active;
    return this.#waiting.length > 0 || (active !== undefined && !isDone(active.summary.state));
  }

  /** Adds a run, which starts after all earlier ones have ended. Resolves with its id. */
  async start(recipe: Recipe): Promise<string> {
    const run: RunSummary = {
      id: randomUUID(),
      createdAt: new Date().toISOString(),
      recipe,
      state: 'queued',
      modelId: null,
      testAccuracy: null,
    };
    await this.#options.record.add(run);
    this.#enqueue(run, 0);
    return run.id;
  }

  /**
   * Resumes an interrupted run from its checkpoint, or from the beginning if there is none.
   * @throws {UserError} `no-such-run` if the run is not interrupted.
   */
  async resume(id: string): Promise<void> {
    const { record } = this.#options;
    const run = await record.read(id);
    const events = await record.events(id);
    if (run?.state !== 'interrupted' || this.#isKnown(id)) throw new UserError('no-such-run', { detail: id });
    const queued = { ...run, state: 'queued' } as const;
    record.update(queued);
    this.#enqueue(queued, (events.at(-1)?.seq ?? -1) + 1);
  }

  /**
   * Removes a run that has ended from the list.
   * @throws {UserError} `run-in-progress`, `no-such-run`
   */
  async remove(id: string): Promise<void> {
    if (this.#isKnown(id)) throw new UserError('run-in-progress', { detail: id });
    await this.#options.record.remove(id);
    this.emit('changed', { changed: [], removed: [id] });
  }

  /** @throws {UserError} `no-such-run` */
  async restore(id: string): Promise<void> {
    await this.#options.record.restore(id);
    await this.#emitRow(id);
  }

  /**
   * Records the user's decision about the model of a finished run.
   * @throws {UserError} `no-such-run` if the run is not finished.
   */
  async decide(id: string, decision: Decision, baselineId: string | null): Promise<void> {
    const events = await this.#options.record.events(id);
    const last = events.at(-1);
    if (last?.type !== 'finished' && last?.type !== 'decided')
      throw new UserError('no-such-run', { detail: id });
    this.#emit(id, { type: 'decided', seq: last.seq + 1, decision, baselineId });
  }

  /** @throws {UserError} `no-such-run` if the run is not in progress. */
  async command(id: string, command: RunCommand): Promise<void> {
    if (this.#active?.summary.id !== id) throw new UserError('no-such-run', { detail: id });
    await this.#active.command(command);
  }

  /**
   * Cancels a run, waiting or in progress, and discards what it has learned.
   * @throws {UserError} `no-such-run`
   */
  cancel(id: string): void {
    const place = this.#waiting.findIndex(({ run }) => run.id === id);
    const [waiting] = place === -1 ? [] : this.#waiting.splice(place, 1);
    if (waiting) {
      this.#emit(id, { type: 'cancelled', seq: waiting.firstSeq });
      this.#options.record.update({ ...waiting.run, state: 'cancelled' });
      void this.#options.checkpoints.remove(id);
      void this.#emitRow(id);
    } else if (this.#active?.summary.id === id) this.#active.cancel();
    else throw new UserError('no-such-run', { detail: id });
  }

  /**
   * Stops everything before the app quits; resolves when the run's process has exited. The library then marks the run
   * as interrupted.
   */
  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.length = 0;
    await this.#active?.suspend();
  }

  #isKnown(id: string): boolean {
    return this.active?.id === id || this.#waiting.some(({ run }) => run.id === id);
  }

  #enqueue(run: RunSummary, firstSeq: number): void {
    this.#waiting.push({ run, firstSeq });
    this.emit('changed', { changed: [run], removed: [] });
    this.#next();
  }

  #next(): void {
    if (this.#active || this.#closed) return;
    const waiting = this.#waiting.shift();
    if (!waiting) return;
    const { run, firstSeq } = waiting;
    const { createTrainer, modelsFolder, checkpoints, marks, log } = this.#options;
    const active = new ActiveRun(run, createTrainer(), firstSeq, log);
    this.#active = active;
    active.on('event', (event) => this.#emit(run.id, event));
    active.on('changed', (summary) => {
      this.#options.record.update(summary);
      this.emit('changed', { changed: [summary], removed: [] });
      if (summary.state !== 'running' && summary.state !== 'paused') void this.#emitRow(run.id);
    });
    active.once('over', () => {
      this.#active = undefined;
      if (isDone(active.summary.state)) void checkpoints.remove(run.id);
      this.emit('active', null);
      this.#next();
    });
    active.start(modelsFolder, checkpoints.fileOf(run.id), marks);
    this.emit('active', active.summary);
  }

  /** Emits the library's row of a run; for a run that has ended it includes its last progress. */
  async #emitRow(id: string): Promise<void> {
    try {
      const run = await this.#options.record.read(id);
      if (run) this.emit('changed', { changed: [run], removed: [] });
    } catch (error) {
      this.#options.log.error(`runs: ${id} cannot be read:`, error);
    }
  }

  #emit(id: string, event: RunEvent): void {
    this.#options.record.append(id, event);
    this.emit('event', id, event);
  }
}
