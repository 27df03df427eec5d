import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserWindow, WebContents } from 'electron';
import { writeFileAtomically } from '../../platform/atomic-file';
import type { PredictorHost } from '../services/predictor-host';
import { digitThree } from './digit-three';
import { waitForPad, waitForPrediction, type Pad, type ShownPrediction } from './page';

const TIMEOUT = 60_000;
/** Milliseconds between two pointer events, as a mouse reports them. */
const PEN_INTERVAL = 8;
/** Milliseconds for which the prediction must stay the same; the bars' animation has finished by then. */
const CALM = 700;

export interface DemoResult extends ShownPrediction {
  readonly screenshot: string;
}

/**
 * Simulates a user: draws a digit on the pad with real pointer events, waits for the prediction, and saves a
 * screenshot of the window.
 * @param screenshot Path of the PNG file to write.
 * @throws {Error} if the predictor does not start, or the pad or prediction does not appear in time.
 */
export async function runDemo(
  window: BrowserWindow,
  predictor: PredictorHost,
  screenshot: string,
): Promise<DemoResult> {
  await predictorReady(predictor);
  const page = window.webContents;
  const pad = await waitForPad(page, TIMEOUT);
  window.focus();
  await drawThree(page, pad);
  const prediction = await waitForPrediction(page, TIMEOUT, CALM);
  const picture = await page.capturePage();
  await writeFileAtomically(screenshot, picture.toPNG());
  return { ...prediction, screenshot };
}

async function predictorReady(predictor: PredictorHost): Promise<void> {
  while (predictor.status !== 'ready') {
    if (predictor.status === 'failed') throw new Error('The predictor did not start.');
    await new Promise((resolve) => predictor.once('status', resolve));
  }
}

async function drawThree(page: WebContents, pad: Pad): Promise<void> {
  const size = Math.min(pad.width, pad.height);
  const points = digitThree().map((point) => ({
    x: Math.round(pad.x + pad.width / 2 + point.x * size),
    y: Math.round(pad.y + pad.height / 2 + point.y * size),
  }));
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return;
  page.sendInputEvent({ type: 'mouseMove', ...first });
  page.sendInputEvent({ type: 'mouseDown', button: 'left', clickCount: 1, ...first });
  for (const point of points.slice(1)) {
    await delay(PEN_INTERVAL);
    page.sendInputEvent({ type: 'mouseMove', button: 'left', modifiers: ['leftbuttondown'], ...point });
  }
  page.sendInputEvent({ type: 'mouseUp', button: 'left', clickCount: 1, ...last });
}
