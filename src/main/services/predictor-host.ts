import { EventEmitter } from 'node:events';
import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron';
import type { EventOf } from '../../shared/contract/ipc';
import { PREDICTOR_PORT_CHANNEL } from '../../shared/contract/predictor-port';
import { UserError } from '../../shared/user-error';
import {
  predictorContract,
  type ReadyOf,
  type ServiceEvent,
  type ServiceRequest,
} from '../../shared/contract/services';
import type { ModelCard } from '../../shared/model/card';
import type { Log } from '../log';
import { forkUtility } from './electron-process';
import { ServiceError } from './service-error';
import { SERVICE_TIMING } from './timing';
import { UtilityService } from './utility-service';

export type PredictorStatus = EventOf<'predictor:status'>['state'];

/** A model file to load, and what to do if it cannot be loaded. */
export interface ModelCandidate {
  readonly path: string;
  readonly quarantine: () => Promise<void>;
}

export interface PredictorHostOptions {
  readonly entry: string;
  readonly log: Log;
  /** The models to try at the start, the preferred one first. */
  readonly candidates: () => readonly ModelCandidate[];
}

interface PredictorEvents {
  status: [PredictorStatus];
  /** The active model; also emitted when a restarted process has loaded the same model again. */
  activated: [ModelCard];
  /** Progress of scoring. */
  scoring: [ServiceEvent<typeof predictorContract>];
}

/** Main's interface to the predictor. After every crash it loads the active model again and reconnects the window. */
export class PredictorHost extends EventEmitter<PredictorEvents> {
  readonly #options: PredictorHostOptions;
  readonly #service: UtilityService<typeof predictorContract, MessagePortMain>;
  #status: PredictorStatus = 'starting';
  #runtime: ReadyOf<typeof predictorContract> | undefined;
  #active: ModelCard | undefined;
  #page: WebContents | undefined;

  constructor(options: PredictorHostOptions) {
    super();
    this.#options = options;
    const { entry, log } = options;
    const name = 'predictor';
    this.#service = new UtilityService({
      ...SERVICE_TIMING,
      name,
      contract: predictorContract,
      log,
      // A single image is too little work to parallelise, and the trainer needs the cores.
      fork: () => forkUtility({ name, entry, log, environment: { INKLING_THREADS: '1' } }),
    });
    this.#service.on('state', (state) => {
      if (state === 'restarting') this.#become('restarting');
      if (state === 'failed') this.#become('failed');
    });
    this.#service.on('event', (event) => this.emit('scoring', event));
    this.#service.on('ready', (runtime) => {
      this.#runtime = runtime;
      void this.#prepare();
    });
  }

  get status(): PredictorStatus {
    return this.#status;
  }

  /** Versions of native TensorFlow, once a process has become ready. */
  get runtime(): ReadyOf<typeof predictorContract> | undefined {
    return this.#runtime;
  }

  /** The active model. */
  get active(): ModelCard | undefined {
    return this.#active;
  }

  get pid(): number | undefined {
    return this.#service.pid;
  }

  start(): void {
    this.#service.start();
  }

  stop(): Promise<void> {
    return this.#service.stop();
  }

  /** Connects this page to the predictor, now and after every restart. */
  async connectPage(page: WebContents): Promise<void> {
    this.#page = page;
    if (this.#status === 'ready') await this.#connect();
  }

  /**
   * Makes the model in this file active; the previous model predicts until the new one is loaded.
   * @throws {UserError} if the file cannot be loaded; the previous model stays active.
   */
  async load(path: string): Promise<ModelCard> {
    const card = await this.#service.request('load', { path });
    this.#active = card;
    this.emit('activated', card);
    return card;
  }

  /**
   * Reads and verifies a model file, once the process is ready.
   * @throws {UserError} if the file is not a valid model.
   */
  async inspect(path: string): Promise<ModelCard> {
    await this.#service.whenReady();
    return this.#service.request('inspect', { path });
  }

  /**
   * Scores all samples with the active model, and emits `scoring` events.
   * @throws {UserError} `no-such-model` if another model has become active.
   */
  async beginScoring(order: ServiceRequest<typeof predictorContract, 'scoring:begin'>): Promise<void> {
    await this.#service.request('scoring:begin', order);
  }

  async cancelScoring(): Promise<void> {
    await this.#service.request('scoring:cancel', undefined);
  }

  async #prepare(): Promise<void> {
    try {
      const loaded = await this.#loadFirstReadable();
      if (!loaded) {
        this.#become('failed');
        return;
      }
      await this.#connect();
      this.#become('ready');
    } catch (error) {
      // If the process has exited meanwhile, the next one is prepared when it becomes ready.
      if (!(error instanceof ServiceError && error.kind === 'gone')) {
        this.#options.log.error('predictor: not prepared:', error);
        this.#service.kill();
      }
    }
  }

  async #loadFirstReadable(): Promise<boolean> {
    for (const { path, quarantine } of this.#options.candidates()) {
      try {
        await this.load(path);
        return true;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        this.#options.log.error(`predictor: cannot use ${path}:`, error.failure.code);
        await quarantine();
      }
    }
    return false;
  }

  async #connect(): Promise<void> {
    if (!this.#page) return;
    const { port1, port2 } = new MessageChannelMain();
    await this.#service.request('connect', undefined, [port1]);
    // Checked again here, because another page may have connected meanwhile.
    if (!this.#page.isDestroyed()) this.#page.postMessage(PREDICTOR_PORT_CHANNEL, null, [port2]);
  }

  #become(status: PredictorStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.emit('status', status);
  }
}
