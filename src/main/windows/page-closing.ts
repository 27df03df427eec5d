/**
 * Milliseconds that the page has to send its unsaved state. A page that hangs does not prevent the app from quitting.
 */
const HAND_OVER_MS = 5000;

/** The connection to the page. */
interface PageLink {
  /** Whether a page is listening. */
  readonly isConnected: boolean;
  send(name: 'app:closing'): void;
}

/** Asks the page for its unsaved state before its window closes. */
export class PageClosing {
  readonly #page: PageLink;
  #finish: ((hasAnswered: boolean) => void) | undefined;
  #underWay: Promise<boolean> | undefined;

  constructor(page: PageLink) {
    this.#page = page;
  }

  /**
   * Resolves when the page has sent its unsaved state, has exited, or took too long. Never rejects.
   * @returns False if the page took too long: it hangs and cannot close its window by itself.
   */
  handOver(): Promise<boolean> {
    if (!this.#page.isConnected) return Promise.resolve(true);
    this.#underWay ??= this.#ask().finally(() => (this.#underWay = undefined));
    return this.#underWay;
  }

  /** To be called when the page answers or has exited. */
  readonly finish = (): void => this.#finish?.(true);

  async #ask(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const hasAnswered = await new Promise<boolean>((resolve) => {
      this.#finish = resolve;
      timer = setTimeout(() => resolve(false), HAND_OVER_MS);
      this.#page.send('app:closing');
    });
    clearTimeout(timer);
    this.#finish = undefined;
    return hasAnswered;
  }
}
