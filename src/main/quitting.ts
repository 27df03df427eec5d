import { app, dialog, type BrowserWindow } from 'electron';
import type { MainTexts } from './locales';
import type { Log } from './log';

/** The subset of a window that quitting needs. */
type ClosableWindow = Pick<BrowserWindow, 'on' | 'close' | 'destroy' | 'isDestroyed'>;

export interface QuittingOptions {
  /** Whether a run is in progress, which quitting interrupts. */
  readonly isBusy: () => boolean;
  readonly texts: () => MainTexts;
  readonly window: () => BrowserWindow | undefined;
  /** Asks the page for its unsaved state; resolves with false if the page hangs. Never rejects. */
  readonly handOver: () => Promise<boolean>;
  /** Stops all services; the app waits for it before it exits. */
  readonly stopAll: () => Promise<unknown>;
  readonly log: Log;
}

/** Quits the app: asks the user if a run is in progress, saves the page's state, and stops all processes. */
export class Quitting {
  readonly #options: QuittingOptions;
  /** Windows whose page has sent its unsaved state and which may close. */
  readonly #handedOver = new WeakSet<ClosableWindow>();
  #isLeaving = false;
  #mayQuit = false;
  #stopped = false;

  constructor(options: QuittingOptions) {
    this.#options = options;
  }

  /** Handles quitting of the app, and closing of every window that is opened. */
  watch(): void {
    app.on('before-quit', (event) => {
      if (this.#mayQuit) return;
      event.preventDefault();
      void this.#leave();
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

  /** Closing the window quits the app, except on macOS. */
  #guard(window: ClosableWindow): void {
    window.on('close', (event) => {
      if (this.#mayQuit || this.#handedOver.has(window)) return;
      event.preventDefault();
      void (process.platform === 'darwin' ? this.#close(window) : this.#leave());
    });
  }

  async #close(window: ClosableWindow): Promise<void> {
    const hasAnswered = await this.#options.handOver();
    this.#handedOver.add(window);
    if (window.isDestroyed()) return;
    if (hasAnswered) window.close();
    else window.destroy();
  }

  /** Quits, unless the user cancels. */
  async #leave(): Promise<void> {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    try {
      if (this.#options.isBusy() && !(await this.#ask())) return;
      const hasAnswered = await this.#options.handOver();
      this.#mayQuit = true;
      if (!hasAnswered) this.#options.window()?.destroy();
      app.quit();
    } finally {
      this.#isLeaving = false;
    }
  }

  /** @returns Whether to quit although a run is in progress. */
  async #ask(): Promise<boolean> {
    const window = this.#options.window();
    const { t } = this.#options.texts();
    const question = {
      type: 'question' as const,
      message: t('quitWhileTraining.message'),
      detail: t('quitWhileTraining.detail'),
      buttons: [t('quitWhileTraining.quit'), t('quitWhileTraining.stay')],
      defaultId: 1,
      cancelId: 1,
    };
    const { response } = await (window
      ? dialog.showMessageBox(window, question)
      : dialog.showMessageBox(question));
    return response === 0;
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
