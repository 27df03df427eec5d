import { EventEmitter } from 'node:events';
import type { Analyses as Known, AnalysisKind, AnalysisProgress } from '../../shared/contract/analysis';
import { UserError } from '../../shared/user-error';
import type { analysisContract, ServiceEvent } from '../../shared/contract/services';
import type { Log } from '../log';
import type { ModelStore } from '../models/model-store';
import type { AnalysisService } from '../services/analysis-host';
import type { AnalysisFiles } from './analysis-files';

export interface AnalysesOptions {
  readonly createAnalysisService: () => AnalysisService;
  readonly models: Pick<ModelStore, 'find'>;
  readonly files: AnalysisFiles;
  readonly log: Pick<Log, 'error'>;
}

interface AnalysesEvents {
  changed: [AnalysisProgress];
}

/** Analyses of the dataset, which take minutes: one at a time, each in its own process. */
export class Analyses extends EventEmitter<AnalysesEvents> {
  readonly #options: AnalysesOptions;
  #latest: AnalysisProgress | null = null;
  #service: AnalysisService | undefined;
  #closed = false;

  constructor(options: AnalysesOptions) {
    super();
    this.#options = options;
  }

  /** The available analyses for a model. */
  async read(modelId: string): Promise<Known> {
    const { files } = this.#options;
    const [audit, map] = await Promise.all([files.audit(), files.map(modelId)]);
    return { audit: audit?.card ?? null, hasMap: map !== null, latest: this.#latest };
  }

  /**
   * Starts an analysis; its progress and result are emitted as `changed`.
   * @throws {UserError} `run-in-progress` if an analysis is in progress, `no-such-model`.
   */
  async start(kind: AnalysisKind, modelId: string): Promise<AnalysisProgress> {
    const { models, files, createAnalysisService } = this.#options;
    if (this.#closed || this.#latest?.state === 'computing') throw new UserError('run-in-progress');
    const begun: AnalysisProgress = { kind, modelId, state: 'computing', share: 0 };
    const before = this.#latest;
    this.#latest = begun;
    try {
      const { path: model } = await models.find(modelId);
      const out = kind === 'audit' ? files.auditFolder : await files.placeForMap(modelId);
      if (!this.#isUnderWay(begun)) return this.#latest;
      this.#run(createAnalysisService(), { kind, model, out });
    } catch (error) {
      if (this.#latest === begun) this.#latest = before;
      throw error;
    }
    this.emit('changed', begun);
    return begun;
  }

  /** Cancels the analysis in progress, if any, and discards its results. */
  cancel(): void {
    if (this.#latest?.state !== 'computing') return;
    this.#become({ ...this.#latest, state: 'cancelled' });
    this.#service?.kill();
  }

  /** Stops the analysis in progress; no further ones can be started. */
  async close(): Promise<void> {
    this.#closed = true;
    const service = this.#service;
    if (!service) return;
    const gone = new Promise<void>((resolve) => service.once('exit', () => resolve()));
    service.kill();
    await gone;
  }

  #isUnderWay(begun: AnalysisProgress): boolean {
    return this.#latest === begun && !this.#closed;
  }

  #run(service: AnalysisService, order: { kind: AnalysisKind; model: string; out: string }): void {
    this.#service = service;
    service.on('event', (event) => this.#receive(service, event));
    service.once('ready', () => {
      service.request('analyse', order).catch((error: unknown) => {
        this.#options.log.error('analyses: not begun:', error);
        service.kill();
      });
    });
    service.once('exit', () => {
      if (this.#service !== service) return;
      this.#service = undefined;
      if (this.#latest?.state === 'computing')
        this.#become({ ...this.#latest, state: 'failed', failure: 'unexpected' });
      void this.#options.files.tidy();
    });
    service.start();
  }

  #receive(service: AnalysisService, event: ServiceEvent<typeof analysisContract>): void {
    const latest = this.#latest;
    if (service !== this.#service || latest?.state !== 'computing') return;
    if (event.type === 'progress') {
      this.#become({ ...latest, share: event.share });
      return;
    }
    this.#become(
      event.type === 'done'
        ? { ...latest, state: 'ready', share: 1 }
        : { ...latest, state: 'failed', failure: event.failure },
    );
    void service.stop();
  }

  #become(progress: AnalysisProgress): void {
    this.#latest = progress;
    if (!this.#closed) this.emit('changed', progress);
  }
}
