import type { BrowserWindow } from 'electron';
import type { EventName, EventOf } from '../../shared/contract/ipc';

/** Sends events to the page. Queued events are sent in order once a page is connected. */
export class WindowEvents {
  #window: BrowserWindow | undefined;
  readonly #waiting: (() => void)[] = [];

  /** Whether a page is listening. */
  get isConnected(): boolean {
    return this.#window !== undefined && !this.#window.isDestroyed();
  }

  /** Connects the page of this window. */
  connect(window: BrowserWindow): void {
    this.#window = window;
    for (const send of this.#waiting.splice(0)) send();
  }

  /** Called when the window or its page is gone: queued events wait for the next page. */
  disconnect(): void {
    this.#window = undefined;
  }

  send<N extends EventName>(name: N, ...[payload]: undefined extends EventOf<N> ? [] : [EventOf<N>]): void {
    const window = this.#window;
    if (window && !window.isDestroyed()) window.webContents.send(name, payload);
  }

  /** Like `send`, but queues the event if no page is connected. */
  sendOrQueue<N extends EventName>(name: N, payload: EventOf<N>): void {
    const send = () => this.#window?.webContents.send(name, payload);
    if (this.#window) send();
    else this.#waiting.push(send);
  }
}
