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

/** A function that asks main by one channel and no other. Main's gate parses what is asked. */
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

/** A function that listens to one event; the payload is parsed, and Electron's event object stays here. */
export function listen<N extends EventName>(name: N): Listen<N> {
  const relay = new EventRelay<EventOf<N>>(eventRetention[name] ?? 'none');
  ipcRenderer.on(name, (_event, payload: unknown) => {
    relay.emit(ipcEvents[name].parse(payload) as EventOf<N>);
  });
  return relay.listen;
}
