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

/** A model's file to try, and what to do where it cannot be used. */
export interface ModelCandidate {
  readonly path: string;
  readonly quarantine: () => Promise<void>;
}

export interface PredictorHostOptions {
  readonly entry: string;
  readonly log: Log;
  /** The models to start with, the preferred one first. */
  readonly candidates: () => readonly ModelCandidate[];
}

interface PredictorEvents {
  status: [PredictorStatus];
  /** Which model predicts from now on; also told when a restarted process has loaded the same again. */
  activated: [ModelCard];
  /** How scoring goes on. */
  scoring: [ServiceEvent<typeof predictorContract>];
}

/**
 * The predictor, as the rest of main sees it: always on its way to being ready with a model loaded and the
 * window connected, however often its process goes.
 */
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
      // One picture is too little work to divide, and the trainer wants the cores.
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

  /** Versions of native TensorFlow, once a process has been ready. */
  get runtime(): ReadyOf<typeof predictorContract> | undefined {
    return this.#runtime;
  }

  /** The model that predicts. */
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

  /** Gives this page a line to the predictor, now and after every restart. */
  async connectPage(page: WebContents): Promise<void> {
    this.#page = page;
    if (this.#status === 'ready') await this.#connect();
  }

  /**
   * Makes the model in this file predict, without a gap.
   * @throws UserError where it cannot be read; the one before goes on.
   */
  async load(path: string): Promise<ModelCard> {
    const card = await this.#service.request('load', { path });
    this.#active = card;
    this.emit('activated', card);
    return card;
  }

  /**
   * Reads and verifies a model's file, once there is a process that can.
   * @throws UserError
   */
  async inspect(path: string): Promise<ModelCard> {
    await this.#service.whenReady();
    return this.#service.request('inspect', { path });
  }

  /**
   * Scores all samples with the active model; `scoring` events follow.
   * @throws UserError `no-such-model` where another one is active by now.
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
      // Where its process went meanwhile, the next one is prepared in its turn.
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
    // Asked only now: another page may have come meanwhile.
    if (!this.#page.isDestroyed()) this.#page.postMessage(PREDICTOR_PORT_CHANNEL, null, [port2]);
  }

  #become(status: PredictorStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.emit('status', status);
  }
}
