import { expect, type Page } from '@playwright/test';

/** What the view says of the drawing on the pad, as its DOM carries it. */
export interface Reading {
  readonly digit: number | null;
  readonly confidence: number;
  readonly probabilities: readonly number[];
}

export async function readPrediction(window: Page): Promise<Reading> {
  const { digit, confidence, probabilities } = await window
    .getByTestId('prediction')
    .evaluate((element: HTMLElement) => ({ ...element.dataset }));
  return {
    digit: digit === undefined || digit === '' ? null : Number(digit),
    confidence: Number(confidence ?? 0),
    probabilities: JSON.parse(probabilities ?? '[]') as number[],
  };
}

/** Waits until the view reads this digit; null is the blank pad. */
export async function expectDigit(window: Page, digit: number | null): Promise<Reading> {
  await expect.poll(async () => (await readPrediction(window)).digit).toBe(digit);
  return readPrediction(window);
}

/** Waits until the reading stays the same for a moment, and gives it. */
export async function settledPrediction(window: Page): Promise<Reading> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await readPrediction(window));
        const settled = now === before;
        before = now;
        return settled;
      },
      { intervals: [60] },
    )
    .toBe(true);
  return readPrediction(window);
}
