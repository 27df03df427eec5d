import { failureOf, UserError } from '../shared/user-error';
import {
  toServiceSchema,
  type FromService,
  type MethodOf,
  type ReadyOf,
  type ServiceContract,
  type ServiceEvent,
  type ServiceRequest,
  type ServiceResponse,
} from '../shared/contract/services';
import type { Port, ServicePort } from './service-port';

type Answer<C extends ServiceContract, M extends MethodOf<C>> =
  ServiceResponse<C, M> | Promise<ServiceResponse<C, M>>;

type Handler = (request: never, ports: readonly Port[]) => unknown;

/** One handler per request; throws a `UserError` if it cannot fulfil the request. */
export type ServiceHandlers<C extends ServiceContract> = {
  readonly [M in MethodOf<C>]: (request: ServiceRequest<C, M>, ports: readonly Port[]) => Answer<C, M>;
};

export interface Served<C extends ServiceContract> {
  /** Notifies main that the service is ready for requests. */
  ready(payload: ReadyOf<C>): void;
  emit(event: ServiceEvent<C>): void;
}

/**
 * Answers main's requests according to a contract: each is validated before its handler is called, and each gets an
 * answer.
 * @param onStop Cleans up before the process exits.
 */
export function serve<C extends ServiceContract>(
  port: ServicePort,
  contract: C,
  handlers: ServiceHandlers<C>,
  onStop: () => void | Promise<void>,
): Served<C> {
  const post = (message: FromService): void => {
    port.post(message);
  };

  async function answer(id: number, method: string, payload: unknown, ports: readonly Port[]) {
    try {
      const schema = isMethod(contract, method) ? contract.requests[method]?.request : undefined;
      const handler: Handler | undefined = schema && handlers[method as MethodOf<C>];
      const request = schema?.safeParse(payload);
      if (!handler || !request?.success) throw new UserError('invalid-request', { detail: method });
      const value = await handler(request.data as never, ports);
      post({ type: 'answer', id, value });
    } catch (error) {
      if (!(error instanceof UserError)) console.error(error);
      post({ type: 'failure', id, failure: failureOf(error) });
    }
  }

  port.onMessage((data, ports) => {
    const message = toServiceSchema.parse(data);
    if (message.type === 'request') void answer(message.id, message.method, message.payload, ports);
    else void Promise.resolve(onStop()).finally(() => process.exit(0));
  });

  return {
    ready: (payload) => post({ type: 'ready', payload }),
    emit: (payload) => post({ type: 'event', payload }),
  };
}

function isMethod<C extends ServiceContract>(contract: C, method: string): method is MethodOf<C> {
  return Object.hasOwn(contract.requests, method);
}
