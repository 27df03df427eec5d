import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { RunSummary } from '../../shared/contract/ipc';
import { Refusal } from '../../shared/contract/result';
import type { Recipe } from '../../shared/recipe/recipe';
import type { RunCommand, RunEvent } from '../../shared/training/events';
import type { TrainerService } from '../services/trainer-host';
import { ActiveRun } from './active-run';

/** What the queue needs of the library. */
export interface RunLog {
  add(run: RunSummary): Promise<void>;
  append(id: string, event: RunEvent): void;
  update(run: Pick<RunSummary, 'id' | 'state' | 'modelId' | 'testAccuracy'>): void;
}

export interface RunQueueOptions {
  readonly createTrainer: () => TrainerService;
  readonly modelsFolder: string;
  readonly record: RunLog;
}

interface RunQueueEvents {
  event: [id: string, event: RunEvent];
  /** A run was added, or its state changed. */
  changed: [];
  /** The run under way began or ended; null when none is. */
  active: [RunSummary | null];
}

/** Runs wait here for their turn: one trains at a time, each in a process of its own. */
export class RunQueue extends EventEmitter<RunQueueEvents> {
  readonly #options: RunQueueOptions;
  readonly #waiting: RunSummary[] = [];
  #active: ActiveRun | undefined;
  #closed = false;

  constructor(options: RunQueueOptions) {
    super();
    this.#options = options;
  }

  /** The run under way. */
  get active(): RunSummary | undefined {
    return this.#active?.summary;
  }

  get isIdle(): boolean {
    return this.#active === undefined && this.#waiting.length === 0;
  }

  /** Adds a run; it begins at once or when those before it have ended. */
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
    this.#waiting.push(run);
    this.emit('changed');
    this.#next();
    return run.id;
  }

  /** @throws Refusal `no-such-run` where it is not under way. */
  async command(id: string, command: RunCommand): Promise<void> {
    if (this.#active?.summary.id !== id) throw new Refusal('no-such-run', id);
    await this.#active.command(command);
  }

  /**
   * Ends a run, waiting or under way, and what it learned is gone.
   * @throws Refusal `no-such-run`
   */
  cancel(id: string): void {
    const place = this.#waiting.findIndex((run) => run.id === id);
    const [waiting] = place === -1 ? [] : this.#waiting.splice(place, 1);
    if (waiting) {
      this.#tell(id, { type: 'cancelled', seq: 0 });
      this.#options.record.update({ ...waiting, state: 'cancelled' });
      this.emit('changed');
    } else if (this.#active?.summary.id === id) this.#active.cancel();
    else throw new Refusal('no-such-run', id);
  }

  /** Ends everything at once, for when the app quits. The library then says `interrupted`. */
  close(): void {
    this.#closed = true;
    this.#waiting.length = 0;
    this.#active?.abandon();
  }

  #next(): void {
    if (this.#active || this.#closed) return;
    const run = this.#waiting.shift();
    if (!run) return;
    const { createTrainer, modelsFolder } = this.#options;
    const active = new ActiveRun(run, createTrainer());
    this.#active = active;
    active.on('event', (event) => this.#tell(run.id, event));
    active.on('changed', (summary) => {
      this.#options.record.update(summary);
      this.emit('changed');
    });
    active.once('over', () => {
      this.#active = undefined;
      this.emit('active', null);
      this.#next();
    });
    active.start(modelsFolder);
    this.emit('active', active.summary);
  }

  #tell(id: string, event: RunEvent): void {
    this.#options.record.append(id, event);
    this.emit('event', id, event);
  }
}
