import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { ipcContract, type ChannelName, type RequestOf, type ResponseOf } from '../../shared/contract/ipc';
import type { Result } from '../../shared/contract/result';
import { failureOf, UserError } from '../../shared/user-error';
import { ServiceError } from '../services/service-error';

/** One handler per channel; throws a `UserError` if it cannot fulfil the request. */
export type IpcHandlers = {
  readonly [N in ChannelName]: (request: RequestOf<N>) => ResponseOf<N> | Promise<ResponseOf<N>>;
};

export interface GateOptions {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly isTrusted: (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>) => boolean;
  readonly log: Pick<Console, 'warn' | 'error'>;
  /** Whether to validate the handlers' answers, too: for development and tests. */
  readonly checkAnswers: boolean;
}

/**
 * The only way from the window into main. A request is handled if its channel is known, its sender is the app's own
 * page, and its payload is valid; the answer is always a `Result`.
 * @see https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function openGate(handlers: IpcHandlers, options: GateOptions): void {
  for (const channel of Object.keys(ipcContract) as ChannelName[]) {
    options.ipcMain.handle(channel, (event, payload: unknown) => {
      if (options.isTrusted(event)) return pass(channel, payload, handlers, options);
      options.log.warn(`${channel}: refused, the sender is not our page`);
      return refused('invalid-request');
    });
  }
}

async function pass(
  channel: ChannelName,
  payload: unknown,
  handlers: IpcHandlers,
  { log, checkAnswers }: GateOptions,
): Promise<Result<unknown>> {
  const contract = ipcContract[channel];
  const request = contract.request.safeParse(payload);
  if (!request.success) {
    log.warn(`${channel}: refused, the payload does not parse`);
    return refused('invalid-request');
  }
  try {
    const handle = handlers[channel] as (request: unknown) => unknown;
    const value = await handle(request.data);
    return { ok: true, value: checkAnswers ? contract.response.parse(value) : value };
  } catch (error) {
    return failed(channel, error, log);
  }
}

function failed(channel: ChannelName, error: unknown, log: GateOptions['log']): Result<never> {
  if (error instanceof UserError) return { ok: false, failure: failureOf(error) };
  log.error(`${channel}:`, error);
  return refused(
    error instanceof ServiceError && error.service === 'library' ? 'library-unavailable' : 'unexpected',
  );
}

function refused(code: 'invalid-request' | 'library-unavailable' | 'unexpected'): Result<never> {
  return { ok: false, failure: { code } };
}
