import { ipcRenderer } from 'electron';
import type { Ask, Listen } from '../shared/contract/api';
import {
  eventRetention,
  ipcEvents,
  type ChannelName,
  type EventName,
  type EventOf,
} from '../shared/contract/ipc';
import type { Result } from '../shared/contract/result';
import { EventRelay } from './event-relay';

/** Returns a function that sends requests to main on one channel. Main's gate validates the payloads. */
export function ask<N extends ChannelName>(channel: N): Ask<N> {
  const invoke = async (request?: unknown): Promise<Result<unknown>> => {
    try {
      return (await ipcRenderer.invoke(channel, request)) as Result<unknown>;
    } catch (error) {
      console.error(error);
      return { ok: false, failure: { code: 'unexpected' } };
    }
  };
  return invoke as Ask<N>;
}

/**
 * Returns a function that adds a listener for one event. The payload is validated, and Electron's event object is not
 * passed on.
 */
export function listen<N extends EventName>(name: N): Listen<N> {
  const relay = new EventRelay<EventOf<N>>(eventRetention[name] ?? 'none');
  ipcRenderer.on(name, (_event, payload: unknown) => {
    relay.emit(ipcEvents[name].parse(payload) as EventOf<N>);
  });
  return relay.listen;
}
