import { z } from 'zod';
import type { ServiceContract } from '../../../../src/shared/contract/services';

/** A small service for tests, with each way that a request can go. */
export const echoContract = {
  ready: z.strictObject({ pid: z.int() }),
  requests: {
    echo: { request: z.string(), response: z.string() },
    refuse: { request: z.void(), response: z.void() },
    throw: { request: z.void(), response: z.void() },
    hang: { request: z.void(), response: z.void() },
    crash: { request: z.void(), response: z.void() },
    /** Blocks the process, which then hears nothing. */
    block: { request: z.void(), response: z.void() },
    emit: { request: z.string(), response: z.void() },
    /** Emits what the contract does not allow. */
    babble: { request: z.void(), response: z.void() },
  },
  event: z.string(),
} as const satisfies ServiceContract;
