import { Launcher } from '../support/launcher';
import { timing, type Timing } from './support/statistics';

const STARTS = 5;
const MARKS = ['inkling:pad-usable', 'inkling:predictor-ready'];

/** Milliseconds from starting the process, of the built app. */
export interface StartUp {
  /** Until the pad takes strokes. */
  readonly usablePad: Timing;
  /** Until the first prediction could be made. */
  readonly firstPrediction: Timing;
}

/** Starts the app several times; the first start, which fills the disk cache, is not counted. */
export async function startUp(): Promise<StartUp> {
  const usablePad: number[] = [];
  const firstPrediction: number[] = [];
  for (let index = 0; index <= STARTS; index += 1) {
    const launcher = new Launcher();
    const begun = Date.now();
    const { page } = await launcher.start();
    const [pad = NaN, predictor = NaN] = await page.evaluate(async (names) => {
      const times: number[] = [];
      for (const name of names) {
        while (performance.getEntriesByName(name).length === 0)
          await new Promise((resolve) => setTimeout(resolve, 20));
        times.push(performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? NaN));
      }
      return times;
    }, MARKS);
    await launcher.dispose();
    if (index === 0) continue;
    usablePad.push(pad - begun);
    firstPrediction.push(Math.max(pad, predictor) - begun);
  }
  return { usablePad: timing(usablePad), firstPrediction: timing(firstPrediction) };
}
