import { EventEmitter } from 'node:events';
import {
  type MethodOf,
  type ReadyOf,
  type ServiceContract,
  type ServiceEvent,
  type ServiceRequest,
  type ServiceResponse,
  type ToService,
} from '../../shared/contract/services';
import { PendingRequests } from './pending-requests';
import { ServiceError } from './service-error';
import { parseServiceMessage, type ServiceMessage } from './service-message';

/** The subset of a child process that is needed; adapters exist for Electron's `utilityProcess` and Node's `fork`. */
export interface ServiceProcess<Port> {
  readonly pid: number | undefined;
  post(message: ToService, ports: Port[]): void;
  onMessage(listener: (data: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

export interface UtilityServiceOptions<C extends ServiceContract, Port> {
  /** Name of the process in the log. */
  readonly name: string;
  readonly contract: C;
  readonly fork: () => ServiceProcess<Port>;
  readonly log: Pick<Console, 'info' | 'warn' | 'error'>;
  /** Delays in milliseconds before each restart after a crash; the last one repeats. Empty: no restart. */
  readonly restartDelays: readonly number[];
  /** Milliseconds of being ready after which the restart delays start from the first again. */
  readonly stableAfter: number;
  readonly readyTimeout: number;
  readonly requestTimeout: number;
  /** Milliseconds between asking a process to stop and killing it. */
  readonly stopGrace: number;
}

export type ServiceState = 'idle' | 'starting' | 'ready' | 'restarting' | 'stopping' | 'stopped' | 'failed';

interface ServiceEvents<C extends ServiceContract> {
  state: [ServiceState];
  /** Emitted when the first or a restarted process is ready for requests. */
  ready: [ReadyOf<C>];
  event: [ServiceEvent<C>];
  exit: [];
}

/**
 * The life cycle of a service process: start, ready, requests, crash, restart with increasing delays, stop, and kill
 * if it does not stop. Every request settles: if the process exits or does not answer in time, it is rejected with a
 * {@link ServiceError}.
 */
export class UtilityService<C extends ServiceContract, Port> extends EventEmitter<ServiceEvents<C>> {
  readonly #options: UtilityServiceOptions<C, Port>;
  readonly #pending: PendingRequests;
  #state: ServiceState = 'idle';
  #process: ServiceProcess<Port> | undefined;
  #crashes = 0;
  #timer: NodeJS.Timeout | undefined;
  #readySince = 0;

  constructor(options: UtilityServiceOptions<C, Port>) {
    super();
    this.#options = options;
    this.#pending = new PendingRequests(options.name);
  }

  get state(): ServiceState {
    return this.#state;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Starts the process. Emits `ready`, or `state` with `failed`. */
  start(): void {
    if (this.#process || this.#state === 'stopping') return;
    clearTimeout(this.#timer);
    this.#enter('starting');
    const child = this.#options.fork();
    this.#process = child;
    child.onMessage((data) => this.#receive(child, data));
    child.onExit((code) => this.#exited(child, code));
    this.#timer = setTimeout(() => {
      this.#options.log.error(`${this.#options.name}: not ready in ${this.#options.readyTimeout} ms`);
      child.kill();
    }, this.#options.readyTimeout);
  }

  /**
   * Resolves when the service can take requests.
   * @throws {ServiceError} if the service has failed or was stopped.
   */
  async whenReady(): Promise<void> {
    while (this.#state !== 'ready') {
      if (this.#state === 'failed' || this.#state === 'stopped' || this.#state === 'stopping') {
        throw new ServiceError(this.#options.name, 'gone');
      }
      await new Promise((resolve) => this.once('state', resolve));
    }
  }

  /**
   * Sends a request.
   * @throws {ServiceError} if the process is not running, exits, or does not answer in time.
   * @throws {UserError} if the service answers with one.
   */
  async request<M extends MethodOf<C>>(
    method: M,
    payload: ServiceRequest<C, M>,
    ports: Port[] = [],
  ): Promise<ServiceResponse<C, M>> {
    const child = this.#process;
    const entry = this.#options.contract.requests[method];
    if (!child || this.#state !== 'ready' || !entry) throw new ServiceError(this.#options.name, 'gone');
    const value = await this.#pending.add(
      (id) => child.post({ type: 'request', id, method, payload }, ports),
      this.#options.requestTimeout,
    );
    return entry.response.parse(value) as ServiceResponse<C, M>;
  }

  /** Asks the process to stop, kills it after the grace period, and resolves when it has exited. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    const child = this.#process;
    if (!child) {
      this.#enter('stopped');
      return;
    }
    this.#enter('stopping');
    const gone = new Promise<void>((resolve) => this.once('exit', () => resolve()));
    child.post({ type: 'stop' }, []);
    const grace = setTimeout(() => this.kill(), this.#options.stopGrace);
    await gone;
    clearTimeout(grace);
  }

  /** Kills the process. Unless it was asked to stop, this is handled as a crash. */
  kill(): void {
    this.#process?.kill();
  }

  #receive(child: ServiceProcess<Port>, data: unknown): void {
    if (child !== this.#process) return;
    const message = this.#parse(data);
    if (message?.type === 'answer') this.#pending.resolve(message.id, message.value);
    if (message?.type === 'failure') this.#pending.fail(message.id, message.failure);
    if (message?.type === 'event') this.emit('event', message.payload);
    if (message?.type === 'ready') this.#becomeReady(message.payload);
  }

  /**
   * Kills the process if a message breaks the contract; ignoring the message could leave a request without an answer.
   */
  #parse(data: unknown): ServiceMessage<C> | undefined {
    const { contract, log, name } = this.#options;
    try {
      return parseServiceMessage(contract, data);
    } catch (error) {
      log.error(`${name}: sent what its contract does not allow:`, error);
      this.kill();
      return undefined;
    }
  }

  #becomeReady(payload: ReadyOf<C>): void {
    if (this.#state !== 'starting') return;
    clearTimeout(this.#timer);
    this.#readySince = performance.now();
    this.#options.log.info(`${this.#options.name}: ready, process ${this.pid}`);
    this.#enter('ready');
    this.emit('ready', payload);
  }

  #exited(child: ServiceProcess<Port>, code: number | null): void {
    if (child !== this.#process) return;
    clearTimeout(this.#timer);
    this.#process = undefined;
    this.#pending.rejectAll();
    if (this.#state === 'stopping') {
      this.#options.log.info(`${this.#options.name}: stopped`);
      this.#enter('stopped');
    } else {
      this.#options.log.warn(`${this.#options.name}: ended unasked, code ${code}`);
      this.#restart();
    }
    this.emit('exit');
  }

  #restart(): void {
    const { restartDelays, stableAfter } = this.#options;
    const wasStable = this.#state === 'ready' && performance.now() - this.#readySince > stableAfter;
    if (wasStable) this.#crashes = 0;
    const delay = restartDelays[Math.min(this.#crashes, restartDelays.length - 1)];
    this.#crashes += 1;
    if (delay === undefined) {
      this.#enter('failed');
      return;
    }
    this.#enter('restarting');
    this.#timer = setTimeout(() => this.start(), delay);
  }

  #enter(state: ServiceState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.emit('state', state);
  }
}
