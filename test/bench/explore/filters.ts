import { showFilters } from '../../support/explorer';
import type { RunningApp } from '../../support/launcher';
import { timing, type Timing } from '../support/statistics';

export interface FilterTimes {
  /** Filters, counts and order of all 70,000 samples. */
  readonly engine: Timing;
  /** From the click on a filter to the second frame after it, which shows what passes. */
  readonly toFrame: Timing;
}

const ROUNDS = 4;
const GROUPS = ['model', 'hand', 'doubt'];
const SORTS = ['label', 'width', 'slant', 'ink', 'loss', 'margin'];

/** Clicks labels and orders, one on top of the other, with every group of filters unfolded. */
export async function filterTimes({ page }: RunningApp): Promise<FilterTimes> {
  await showFilters(page);
  await page.getByTestId('filter-group-hand').waitFor();
  for (const group of GROUPS) {
    const head = page.getByTestId(`filter-group-${group}`);
    if ((await head.isVisible()) && (await head.getAttribute('aria-expanded')) === 'false')
      await head.click();
  }
  const clicks: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (let digit = 0; digit < 10; digit += 1) {
      clicks.push(`label-${digit}`);
      clicks.push(`sort-${SORTS[digit % SORTS.length] ?? 'label'}`);
    }
  const { engine, toFrame } = await page.evaluate(async (testIds) => {
    const engineTimes: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntriesByName('explore:filter')) engineTimes.push(duration);
    }).observe({ type: 'measure' });
    const frameTimes: number[] = [];
    for (const testId of testIds) {
      const element = document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
      if (!element) continue;
      const begun = performance.now();
      element.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frameTimes.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return { engine: engineTimes, toFrame: frameTimes };
  }, clicks);
  return { engine: timing(engine), toFrame: timing(toFrame) };
}
