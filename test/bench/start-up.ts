import { Launcher } from '../support/launcher';
import { timing, type Timing } from './support/statistics';

const STARTS = 5;

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
    const marks = await page.evaluate(async () => {
      const at = async (name: string): Promise<number> => {
        for (;;) {
          const [mark] = performance.getEntriesByName(name);
          if (mark) return performance.timeOrigin + mark.startTime;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      };
      return { pad: await at('inkling:pad-usable'), predictor: await at('inkling:predictor-ready') };
    });
    await launcher.dispose();
    if (index === 0) continue;
    usablePad.push(marks.pad - begun);
    firstPrediction.push(Math.max(marks.pad, marks.predictor) - begun);
  }
  return { usablePad: timing(usablePad), firstPrediction: timing(firstPrediction) };
}
