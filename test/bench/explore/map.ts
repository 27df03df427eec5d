import type { RunningApp } from '../../support/launcher';
import { timing, type Timing } from '../support/statistics';

export interface MapTimes {
  /** Painting all 70,000 points. */
  readonly paint: Timing;
  /** From frame to frame while the map moves. */
  readonly gaps: Timing;
}

const FRAMES = 200;

/** Moves the map to and fro, a step each frame. */
export async function mapTimes({ page }: RunningApp): Promise<MapTimes> {
  await page.getByTestId('panes').getByRole('radio').nth(2).click();
  const stage = page.getByTestId('map-stage');
  await stage.locator('canvas').first().waitFor();
  const { paints, gaps } = await stage.evaluate(async (element, frames) => {
    const painted: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntriesByName('explore:map')) painted.push(duration);
    }).observe({ type: 'measure' });
    const between: number[] = [];
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    for (let frame = 0; frame < frames; frame += 1) {
      const key = frame % 20 < 10 ? 'ArrowLeft' : 'ArrowRight';
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      between.push(now - last);
      last = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { paints: painted, gaps: between };
  }, FRAMES);
  await page.getByTestId('panes').getByRole('radio').first().click();
  return { paint: timing(paints), gaps: timing(gaps) };
}
