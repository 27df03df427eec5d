import type { RunningApp } from '../../support/launcher';
import { timing, type Timing } from '../support/statistics';

export interface WhileScoring {
  /** From request to answer, as the window sees it, while the model reads all samples. */
  readonly prediction: Timing;
  /** Until scoring was done. */
  readonly seconds: number;
}

const LONGEST = 300_000;

/** Asks for predictions with the pauses of a moving pen while samples are scored; null where it cannot be started. */
export async function predictionWhileScoring({ page }: RunningApp): Promise<WhileScoring | null> {
  await page.waitForFunction(async () => {
    const answer = await window.inkling.predictor.predict({ pixels: new Float32Array(784) });
    return answer.ok;
  });
  const measured = await page.evaluate(async (longest) => {
    const { scoring, predictor, models } = window.inkling;
    const listed = await models.list();
    const modelId = listed.ok ? listed.value.find(({ active }) => active)?.card.id : undefined;
    if (modelId === undefined) return null;
    const begun = performance.now();
    let state = '';
    const forget = scoring.onChanged((changed) => (state = changed.state));
    // Right after the start the predictor may answer before main has noted which model it loaded.
    let started = await scoring.start({ modelId });
    while (!started.ok && performance.now() - begun < longest) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      started = await scoring.start({ modelId });
    }
    const pixels = Float32Array.from({ length: 784 }, (_, index) => (index % 28) / 27);
    const predictions: number[] = [];
    while (state !== 'ready' && performance.now() - begun < longest) {
      const asked = performance.now();
      const answer = await predictor.predict({ pixels });
      if (answer.ok) predictions.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
    forget();
    return { predictions, seconds: Math.round((performance.now() - begun) / 100) / 10, state };
  }, LONGEST);
  if (measured?.state !== 'ready') return null;
  return { prediction: timing(measured.predictions), seconds: measured.seconds };
}
