import { setTimeout as delay } from 'node:timers/promises';
import type { WebContents } from 'electron';
import { z } from 'zod';
import { probabilitiesSchema } from '../../shared/prediction';

const padSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Pad = z.infer<typeof padSchema>;

const predictionSchema = z.object({
  digit: z.coerce.number().int().min(0).max(9),
  confidence: z.coerce.number(),
  probabilities: z.string().transform((text) => probabilitiesSchema.parse(JSON.parse(text))),
});
export type ShownPrediction = z.infer<typeof predictionSchema>;

const PAD_PLACE = `(() => {
  const pad = document.querySelector('[data-testid="pad"]')?.getBoundingClientRect();
  return pad && { x: pad.x, y: pad.y, width: pad.width, height: pad.height };
})()`;

/** The prediction that the page shows; without a drawing it contains no digit. */
const PREDICTION = `(() => {
  const { digit, confidence, probabilities } =
    document.querySelector('[data-testid="prediction"]')?.dataset ?? {};
  return digit ? { digit, confidence, probabilities } : null;
})()`;

/** Milliseconds between two queries of the page. */
const LOOK_EVERY = 50;

/**
 * Waits for the pad; resolves with its bounds in CSS pixels.
 * @throws {Error} if it does not appear within `timeout` milliseconds.
 */
export function waitForPad(page: WebContents, timeout: number): Promise<Pad> {
  return waitFor(page, PAD_PLACE, timeout, 'the pad', (value) => {
    const pad = padSchema.safeParse(value).data;
    return pad && pad.width > 0 && pad.height > 0 ? pad : undefined;
  });
}

/**
 * Waits until the prediction has stayed the same for `calm` milliseconds; resolves with it.
 * @throws {Error} if that does not happen within `timeout` milliseconds.
 */
export function waitForPrediction(
  page: WebContents,
  timeout: number,
  calm: number,
): Promise<ShownPrediction> {
  let last = '';
  let since = performance.now();
  return waitFor(page, PREDICTION, timeout, 'a prediction', (value) => {
    const text = JSON.stringify(value);
    if (text !== last) since = performance.now();
    last = text;
    return performance.now() - since >= calm ? predictionSchema.safeParse(value).data : undefined;
  });
}

async function waitFor<T>(
  page: WebContents,
  expression: string,
  timeout: number,
  what: string,
  read: (value: unknown) => T | undefined,
): Promise<T> {
  const end = performance.now() + timeout;
  while (performance.now() < end) {
    const found = read(await page.executeJavaScript(expression));
    if (found !== undefined) return found;
    await delay(LOOK_EVERY);
  }
  throw new Error(`The window did not show ${what} in ${timeout / 1000} seconds.`);
}
