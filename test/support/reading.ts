import { expect, type Page } from '@playwright/test';

/** What the view says of the drawing on the pad, as its DOM carries it. */
export interface PadPrediction {
  readonly digit: number | null;
  readonly confidence: number;
  readonly probabilities: readonly number[];
}

export async function readPrediction(page: Page): Promise<PadPrediction> {
  const { digit, confidence, probabilities } = await page
    .getByTestId('prediction')
    .evaluate(({ dataset }: HTMLElement) => ({
      digit: dataset.digit,
      confidence: dataset.confidence,
      probabilities: dataset.probabilities,
    }));
  return {
    digit: digit === undefined || digit === '' ? null : Number(digit),
    confidence: Number(confidence ?? 0),
    probabilities: JSON.parse(probabilities ?? '[]') as number[],
  };
}

/** Waits until the view reads this digit; null is the blank pad. */
export async function expectDigit(page: Page, digit: number | null): Promise<PadPrediction> {
  await expect.poll(async () => (await readPrediction(page)).digit).toBe(digit);
  return readPrediction(page);
}

/** Waits until the reading stays the same for a moment, and gives it. */
export async function settledPrediction(page: Page): Promise<PadPrediction> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await readPrediction(page));
        const settled = now === before;
        before = now;
        return settled;
      },
      { intervals: [60] },
    )
    .toBe(true);
  return readPrediction(page);
}
