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

/** What is needed of a child process; a fork of Electron's `utilityProcess` or of Node's is adapted to it. */
export interface ServiceProcess<Port> {
  readonly pid: number | undefined;
  post(message: ToService, ports: Port[]): void;
  onMessage(listener: (data: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

export interface UtilityServiceOptions<C extends ServiceContract, Port> {
  /** Names the process in the log. */
  readonly name: string;
  readonly contract: C;
  readonly fork: () => ServiceProcess<Port>;
  readonly log: Pick<Console, 'info' | 'warn' | 'error'>;
  /** Milliseconds before each restart after a crash; the last holds for all further ones. Empty: no restart. */
  readonly restartDelays: readonly number[];
  /** A process that stayed ready this long, in milliseconds, is restarted with the first delay again. */
  readonly stableAfter: number;
  readonly readyTimeout: number;
  readonly requestTimeout: number;
  /** Milliseconds that a process asked to stop has before it is killed. */
  readonly stopGrace: number;
}

export type ServiceState = 'idle' | 'starting' | 'ready' | 'restarting' | 'stopping' | 'stopped' | 'failed';

interface ServiceEvents<C extends ServiceContract> {
  state: [ServiceState];
  /** Each time that a process, the first or a restarted one, can take requests. */
  ready: [ReadyOf<C>];
  event: [ServiceEvent<C>];
  exit: [];
}

/**
 * A service in a process of its own, as an object with a life: start, ready, requests, crash, restart with
 * growing pauses, stop, and kill where it does not stop. No request is left unanswered: one whose process
 * goes, or that takes too long, is rejected with a {@link ServiceError}.
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

  /** Starts the process; `ready` follows, or `state` says `failed`. */
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

  /** Resolves when requests can be made; rejects where the service has failed or was stopped. */
  async whenReady(): Promise<void> {
    while (this.#state !== 'ready') {
      if (this.#state === 'failed' || this.#state === 'stopped' || this.#state === 'stopping') {
        throw new ServiceError(this.#options.name, 'gone');
      }
      await new Promise((resolve) => this.once('state', resolve));
    }
  }

  /**
   * Makes one request.
   * @throws ServiceError where the process is not there, goes, or does not answer in time.
   * @throws UserError where the service refuses.
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

  /** Asks the process to stop and resolves when it is gone, killed after the grace where need be. */
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

  /** Ends the process at once. Where it was not asked to stop, this is a crash like any other. */
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

  /** What breaks the contract ends the process: passed over, it could leave others waiting for what it meant. */
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
