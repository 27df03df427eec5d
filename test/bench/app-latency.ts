import type { RunningApp } from '../support/launcher';
import { chooseFromMenu } from '../support/menu';
import { drawRecorded, recordedDigits } from '../support/pen';
import { timing, type Timing } from './support/statistics';

const DIGITS = 30;

/** Milliseconds between pointer events: 125 a second, as an ordinary mouse or pen sends them. */
const EVENT_INTERVAL = 8;

/** How long the pen waits for its answer, in milliseconds, in the running app. */
export interface AppLatency {
  /** From the time stamp of the pointer event to the first frame that shows the new probabilities, easing left out. */
  readonly echo: Timing;
  /** Preparation, prediction and both hops: from the strokes to the answer in the window. */
  readonly roundTrip: Timing;
}

interface MeasureRecord {
  readonly name: string;
  readonly duration: number;
}

/** Draws recorded digits with real pointer events and reads the measures that the Draw view leaves. */
export async function appLatency({ page, electron }: RunningApp): Promise<AppLatency> {
  await page.evaluate(() => {
    const records: { name: string; duration: number }[] = [];
    Object.assign(globalThis, { inkMeasures: records });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name.startsWith('ink:')) records.push({ name, duration });
    }).observe({ type: 'measure' });
  });
  for (const drawing of recordedDigits(DIGITS / 10)) {
    await drawRecorded(page, drawing, { interval: EVENT_INTERVAL });
    await chooseFromMenu(electron, 'Edit', 'Clear');
  }
  const records = await page.evaluate(
    () => (globalThis as unknown as { inkMeasures: MeasureRecord[] }).inkMeasures,
  );
  const durations = (name: string) =>
    records.filter((record) => record.name === name).map(({ duration }) => duration);
  return { echo: timing(durations('ink:echo')), roundTrip: timing(durations('ink:round-trip')) };
}
