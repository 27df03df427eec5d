/** Milliseconds that the page has to hand over what main does not know yet. A page that hangs does not keep the app open. */
const HAND_OVER_MS = 5000;

/** The way to the page. */
interface PageLink {
  /** Whether there is a page that listens. */
  readonly isConnected: boolean;
  send(name: 'app:closing'): void;
}

/** Asks the page, before its window closes, for everything that main does not know yet. */
export class PageClosing {
  readonly #page: PageLink;
  #finish: ((hasAnswered: boolean) => void) | undefined;
  #underWay: Promise<boolean> | undefined;

  constructor(page: PageLink) {
    this.#page = page;
  }

  /**
   * Resolves when the page has handed everything over, is gone, or took too long. Never rejects.
   * @returns False where the page took too long: it hangs, and cannot close its window by itself.
   */
  handOver(): Promise<boolean> {
    if (!this.#page.isConnected) return Promise.resolve(true);
    this.#underWay ??= this.#ask().finally(() => (this.#underWay = undefined));
    return this.#underWay;
  }

  /** To be called when the page answers, and when it is gone. */
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
