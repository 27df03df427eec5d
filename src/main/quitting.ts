import { app, dialog, type BrowserWindow } from 'electron';
import type { MainTexts } from './locales';
import type { Log } from './log';

export interface QuittingOptions {
  /** Whether a run is under way, which quitting interrupts. */
  readonly isBusy: () => boolean;
  readonly texts: () => MainTexts;
  readonly window: () => BrowserWindow | undefined;
  /** Ends all that runs; the app waits for it. */
  readonly stopAll: () => Promise<unknown>;
  readonly log: Log;
}

/** The end of the app: asks where a run is under way, and leaves no process behind. */
export class Quitting {
  readonly #options: QuittingOptions;
  #confirmed = false;
  #asking = false;
  #stopped = false;

  constructor(options: QuittingOptions) {
    this.#options = options;
  }

  /** Watches over the app from now on, and over every window that is opened. */
  watch(): void {
    app.on('before-quit', (event) => {
      if (this.#mayGo()) return;
      event.preventDefault();
      void this.#ask();
    });
    app.on('will-quit', (event) => {
      if (this.#stopped) return;
      event.preventDefault();
      void this.#stop();
    });
    app.on('browser-window-created', (_event, window) => this.#guard(window));
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit();
    });
  }

  /** Closing the window quits, so it asks first. */
  #guard(window: Pick<BrowserWindow, 'on'>): void {
    window.on('close', (event) => {
      if (process.platform === 'darwin' || this.#mayGo()) return;
      event.preventDefault();
      void this.#ask();
    });
  }

  #mayGo(): boolean {
    return this.#confirmed || !this.#options.isBusy();
  }

  async #ask(): Promise<void> {
    const window = this.#options.window();
    if (this.#asking) return;
    this.#asking = true;
    const { message, detail, quit, stay } = this.#options.texts().quitWhileTraining;
    const question = {
      type: 'question' as const,
      message,
      detail,
      buttons: [quit, stay],
      defaultId: 1,
      cancelId: 1,
    };
    const { response } = await (window
      ? dialog.showMessageBox(window, question)
      : dialog.showMessageBox(question));
    this.#asking = false;
    if (response !== 0) return;
    this.#confirmed = true;
    app.quit();
  }

  async #stop(): Promise<void> {
    try {
      await this.#options.stopAll();
    } catch (error) {
      this.#options.log.error('quit:', error);
    }
    this.#stopped = true;
    app.quit();
  }
}
