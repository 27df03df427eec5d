import { EventEmitter } from 'node:events';
import type { RunSummary } from '../../shared/contract/run-summary';
import { UserError } from '../../shared/user-error';
import type { MarkedSample } from '../../shared/marks';
import type { RunCommand, RunEvent } from '../../shared/training/events';
import type { Log } from '../log';
import type { TrainerService } from '../services/trainer-host';

interface ActiveRunEvents {
  event: [RunEvent];
  /** Its state, model or accuracy changed. */
  changed: [RunSummary];
  /** The run has ended and its process has exited. */
  over: [];
}

/** The run in progress and its process. Exactly one final event is emitted, even if the process crashes. */
export class ActiveRun extends EventEmitter<ActiveRunEvents> {
  readonly #trainer: TrainerService;
  readonly #log: Pick<Log, 'error'>;
  #summary: RunSummary;
  #lastSeq: number;
  #ended = false;

  /** @param firstSeq Number of its next event; greater than 0 for a resumed run. */
  constructor(run: RunSummary, trainer: TrainerService, firstSeq: number, log: Pick<Log, 'error'>) {
    super();
    this.#summary = run;
    this.#trainer = trainer;
    this.#log = log;
    this.#lastSeq = firstSeq - 1;
    trainer.on('event', (event) => this.#receive(event));
    trainer.on('exit', () => this.#processGone());
  }

  get summary(): RunSummary {
    return this.#summary;
  }

  /** @param marks Called if the recipe trains with label marks. */
  start(modelsFolder: string, checkpoint: string, marks: () => Promise<MarkedSample[]>): void {
    this.#change({ state: 'running' });
    const { recipe } = this.#summary;
    const firstSeq = this.#lastSeq + 1;
    this.#trainer.once('ready', () => {
      Promise.resolve(recipe.withMarks ? marks() : [])
        .then((given) =>
          this.#trainer.request('train', { recipe, modelsFolder, checkpoint, marks: given, firstSeq }),
        )
        .catch((error: unknown) => {
          this.#log.error(`runs: ${this.#summary.id} is not begun:`, error);
          this.#trainer.kill();
        });
    });
    this.#trainer.start();
  }

  /** @throws {UserError} `no-such-run` if the run has ended and only its process is still exiting. */
  async command(command: RunCommand): Promise<void> {
    if (this.#ended) throw new UserError('no-such-run', { detail: this.#summary.id });
    await this.#trainer.whenReady();
    await this.#trainer.request('command', command);
  }

  /** Ends the run immediately, even if its process does not respond. */
  cancel(): void {
    if (this.#ended) return;
    this.#end({ type: 'cancelled', seq: this.#lastSeq + 1 });
    this.#trainer.kill();
  }

  /**
   * Asks the run to save a checkpoint, and stops its process without a final event; the library then marks the run as
   * interrupted.
   */
  async suspend(): Promise<void> {
    this.#ended = true;
    await this.#trainer.stop();
  }

  #receive(event: RunEvent): void {
    if (this.#ended) return;
    this.#lastSeq = event.seq;
    if (event.type === 'paused') this.#change({ state: 'paused' });
    if (event.type === 'resumed') this.#change({ state: 'running' });
    if (event.type === 'finished' || event.type === 'failed') {
      this.#end(event);
      void this.#trainer.stop();
    } else this.emit('event', event);
  }

  #processGone(): void {
    if (!this.#ended) this.#end({ type: 'interrupted', seq: this.#lastSeq + 1 });
    this.emit('over');
  }

  #end(event: RunEvent & { type: 'finished' | 'failed' | 'cancelled' | 'interrupted' }): void {
    this.#ended = true;
    this.emit('event', event);
    this.#change(
      event.type === 'finished'
        ? { state: 'finished', modelId: event.modelId, testAccuracy: event.accuracy.official }
        : { state: event.type },
    );
  }

  #change(change: Partial<RunSummary>): void {
    this.#summary = { ...this.#summary, ...change };
    this.emit('changed', this.#summary);
  }
}
