import type { BrowserWindow } from 'electron';
import type { EventName, EventOf } from '../../shared/contract/ipc';

/** Tells the page things without being asked. Before the page is there they wait, in their order. */
export class WindowEvents {
  #window: BrowserWindow | undefined;
  readonly #waiting: (() => void)[] = [];

  /** Whether there is a page that listens. */
  get isConnected(): boolean {
    return this.#window !== undefined && !this.#window.isDestroyed();
  }

  /** From now on this window's page listens. */
  connect(window: BrowserWindow): void {
    this.#window = window;
    for (const send of this.#waiting.splice(0)) send();
  }

  /** The window or its page is gone: what must not be lost waits for the next. */
  disconnect(): void {
    this.#window = undefined;
  }

  send<N extends EventName>(name: N, ...[payload]: undefined extends EventOf<N> ? [] : [EventOf<N>]): void {
    const window = this.#window;
    if (window && !window.isDestroyed()) window.webContents.send(name, payload);
  }

  /** As `send`, for what must not be lost when there is no page yet. */
  sendOrQueue<N extends EventName>(name: N, payload: EventOf<N>): void {
    const send = () => this.#window?.webContents.send(name, payload);
    if (this.#window) send();
    else this.#waiting.push(send);
  }
}
