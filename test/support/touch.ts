import type { CDPSession, Page } from '@playwright/test';

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the screen, as the system would report them: the browser decides what they scroll. */
export class Fingers {
  readonly #session: CDPSession;
  #down: readonly Finger[] = [];

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  async down(...fingers: readonly Finger[]): Promise<void> {
    for (const finger of fingers) {
      this.#down = [...this.#down, finger];
      await this.#send('touchStart');
    }
  }

  /** Moves all fingers that are down, in steps. */
  async move(to: readonly Finger[], steps = 8): Promise<void> {
    const from = this.#down;
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      this.#down = from.map(({ x, y }, index) => ({
        x: x + share * (to[index]!.x - x),
        y: y + share * (to[index]!.y - y),
      }));
      await this.#send('touchMove');
    }
  }

  /** Lifts the finger that came down last. */
  async liftLast(): Promise<void> {
    const id = this.#down.length - 1;
    const [finger] = this.#down.slice(-1);
    this.#down = this.#down.slice(0, -1);
    // Of this event alone the points are those that change.
    if (finger)
      await this.#session.send('Input.dispatchTouchEvent', {
        type: 'touchEnd',
        touchPoints: [{ ...finger, id }],
      });
  }

  async lift(): Promise<void> {
    while (this.#down.length > 0) await this.liftLast();
  }

  async #send(type: 'touchStart' | 'touchMove'): Promise<void> {
    const touchPoints = this.#down.map((finger, id) => ({ ...finger, id }));
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}
