import { EventEmitter } from 'node:events';
import { UserError } from '../../shared/user-error';
import type { predictorContract, ServiceEvent } from '../../shared/contract/services';
import type { ScoringProgress } from '../../shared/contract/scoring';
import { SAMPLE_COUNT } from '../../shared/mnist';
import type { Log } from '../log';
import type { ModelStore } from '../models/model-store';
import type { PredictorHost } from '../services/predictor-host';
import { ServiceError } from '../services/service-error';
import type { DatasetPredictionFiles } from './dataset-prediction-files';

/** Number of times that scoring is restarted after its process exited; scoring itself may cause the crash. */
const ATTEMPTS = 3;

export interface DatasetScoringOptions {
  readonly predictor: Pick<PredictorHost, 'active' | 'beginScoring' | 'cancelScoring' | 'on'>;
  readonly models: Pick<ModelStore, 'find'>;
  readonly files: DatasetPredictionFiles;
  readonly log: Pick<Log, 'warn'>;
}

/** Location of a model's probabilities in a file. */
export interface StoredProbabilities {
  readonly path: string;
  /** Offset of the first byte. */
  readonly start: number;
}

interface Job {
  readonly number: number;
  readonly modelId: string;
  /** Set once the model's file was found. */
  checksum: string;
  attempts: number;
}

interface DatasetScoringEvents {
  changed: [ScoringProgress];
}

/**
 * The active model's dataset predictions, computed on request. Scoring in progress is restarted if the predictor's
 * process exits, or another model becomes active.
 */
export class DatasetScoring extends EventEmitter<DatasetScoringEvents> {
  readonly #options: DatasetScoringOptions;
  #ready: (StoredProbabilities & { readonly modelId: string }) | undefined;
  #job: Job | undefined;
  #progress: ScoringProgress | undefined;
  #jobs = 0;

  constructor(options: DatasetScoringOptions) {
    super();
    this.#options = options;
    options.predictor.on('scoring', (event) => this.#receive(event));
    options.predictor.on('activated', ({ id }) => this.#resume(id));
  }

  /**
   * Starts scoring with the active model, unless it is finished or in progress.
   * @throws {UserError} `no-such-model` if `modelId` is not the active model.
   */
  start(modelId: string): ScoringProgress {
    const { active } = this.#options.predictor;
    if (active?.id !== modelId) throw new UserError('no-such-model', { detail: modelId });
    const progress = this.#progress;
    const isKnown = progress?.modelId === modelId && ['computing', 'ready'].includes(progress.state);
    if (progress && isKnown) return progress;
    const begun = progressOf(modelId, 'computing', 0);
    this.#become(begun);
    this.#begin(modelId, 0);
    return begun;
  }

  /** Cancels scoring in progress, if any, and discards its results. */
  async cancel(): Promise<void> {
    const job = this.#job;
    if (!job || this.#progress?.state !== 'computing') return;
    this.#job = undefined;
    this.#become({ ...this.#progress, state: 'cancelled' });
    await this.#options.predictor.cancelScoring().catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  }

  /** Location of a model's probabilities; undefined if they have not been computed. */
  probabilitiesOf(modelId: string): StoredProbabilities | undefined {
    return this.#ready?.modelId === modelId ? this.#ready : undefined;
  }

  #begin(modelId: string, attempts: number): void {
    this.#jobs += 1;
    const job: Job = { number: this.#jobs, modelId, checksum: '', attempts };
    this.#job = job;
    this.#order(job).catch((error: unknown) => {
      const isReplaced = this.#job !== job || this.#options.predictor.active?.id !== modelId;
      // If the process exited, `activated` is emitted by the next one.
      if (isReplaced || isGone(error)) return;
      this.#options.log.warn('scoring: not begun:', error);
      this.#become({ ...progressOf(modelId, 'failed', 0), failure: 'unexpected' });
    });
  }

  async #order(job: Job): Promise<void> {
    const { predictor, models, files } = this.#options;
    const { checksum } = await models.find(job.modelId);
    job.checksum = checksum;
    await files.clean();
    if (this.#job !== job) return;
    const path = files.pathOf(checksum);
    await predictor.beginScoring({ job: job.number, modelId: job.modelId, checksum, path });
  }

  #receive(event: ServiceEvent<typeof predictorContract>): void {
    const job = this.#job;
    if (job?.number !== event.job) return;
    const { modelId, checksum } = job;
    if (event.type === 'progress') this.#become(progressOf(modelId, 'computing', event.done));
    if (event.type === 'failed')
      this.#become({ ...progressOf(modelId, 'failed', 0), failure: event.failure });
    if (event.type === 'ready') {
      const path = this.#options.files.pathOf(checksum);
      this.#ready = { modelId, path, start: event.probabilitiesStart };
      this.#become(progressOf(modelId, 'ready', SAMPLE_COUNT));
      void this.#options.files.keep(checksum);
    }
  }

  /**
   * Called when a model was loaded: another one, or the same one by a new process, which has no scoring in progress.
   */
  #resume(modelId: string): void {
    const job = this.#job;
    const progress = this.#progress;
    if (!job || !progress) return;
    const { state } = progress;
    const isSame = progress.modelId === modelId;
    if (state === 'computing' && !isSame) {
      this.#become({ ...progress, state: 'cancelled' });
      this.#become(progressOf(modelId, 'computing', 0));
      this.#begin(modelId, 0);
    } else if (state === 'computing' && job.attempts + 1 >= ATTEMPTS) {
      this.#become({ ...progress, state: 'failed', failure: 'unexpected' });
    } else if (state === 'computing') {
      this.#become(progressOf(modelId, 'computing', 0));
      this.#begin(modelId, job.attempts + 1);
    } else if (state === 'ready' && isSame) {
      // The state stays `ready`, since the file exists; the new process only reads the features again.
      this.#begin(modelId, 0);
    }
  }

  #become(progress: ScoringProgress): void {
    this.#progress = progress;
    this.emit('changed', progress);
  }
}

function progressOf(modelId: string, state: ScoringProgress['state'], done: number): ScoringProgress {
  return { modelId, state, done, total: SAMPLE_COUNT };
}

function isGone(error: unknown): boolean {
  return error instanceof ServiceError && error.kind === 'gone';
}
