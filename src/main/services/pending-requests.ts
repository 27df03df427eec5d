import type { Failure } from '../../shared/contract/result';
import { UserError } from '../../shared/user-error';
import { ServiceError } from './service-error';

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** The unanswered requests of one service, by id. */
export class PendingRequests {
  readonly #service: string;
  readonly #waiting = new Map<number, Pending>();
  #lastId = 0;

  constructor(service: string) {
    this.#service = service;
  }

  /**
   * Sends a request under a new id and waits up to `timeout` milliseconds for its answer.
   * @throws {ServiceError} if there is no answer in time, or the process exits.
   * @throws {UserError} if the service answers with one.
   */
  add(send: (id: number) => void, timeout: number): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#take(id)?.reject(new ServiceError(this.#service, 'timeout'));
      }, timeout);
      this.#waiting.set(id, { resolve, reject, timer });
      try {
        send(id);
      } catch (error) {
        this.#take(id)?.reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  resolve(id: number, value: unknown): void {
    this.#take(id)?.resolve(value);
  }

  fail(id: number, { code, ...detail }: Failure): void {
    this.#take(id)?.reject(new UserError(code, detail));
  }

  /** Rejects all pending requests because the process has exited. */
  rejectAll(): void {
    for (const id of [...this.#waiting.keys()])
      this.#take(id)?.reject(new ServiceError(this.#service, 'gone'));
  }

  #take(id: number): Pending | undefined {
    const pending = this.#waiting.get(id);
    if (pending) clearTimeout(pending.timer);
    this.#waiting.delete(id);
    return pending;
  }
}
