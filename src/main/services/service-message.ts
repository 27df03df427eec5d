import type { z } from 'zod';
import {
  fromServiceSchema,
  type ReadyOf,
  type ServiceContract,
  type ServiceEvent,
} from '../../shared/contract/services';

/** A service message with its payload parsed. Answers are parsed by the caller, which knows the method. */
export type ServiceMessage<C extends ServiceContract> =
  | Extract<z.output<typeof fromServiceSchema>, { type: 'answer' | 'failure' }>
  | { readonly type: 'ready'; readonly payload: ReadyOf<C> }
  | { readonly type: 'event'; readonly payload: ServiceEvent<C> };

/**
 * Parses a message from a service.
 * @throws {ZodError} if the service's contract does not allow the message.
 */
export function parseServiceMessage<C extends ServiceContract>(
  contract: C,
  data: unknown,
): ServiceMessage<C> {
  const message = fromServiceSchema.parse(data);
  if (message.type === 'ready')
    return { type: 'ready', payload: contract.ready.parse(message.payload) as ReadyOf<C> };
  if (message.type === 'event')
    return { type: 'event', payload: contract.event.parse(message.payload) as ServiceEvent<C> };
  return message;
}
