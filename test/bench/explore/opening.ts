import type { RunningApp } from '../../support/launcher';

const FIRST_DIGITS = 'explore:first-digits';
const PREDICTOR_READY = 'inkling:predictor-ready';
/** As long as a user takes to draw something first, in milliseconds. */
const IDLE = 6000;

/** From the click until the first frame that shows digits, right after the window is there. */
export async function coldOpening(app: RunningApp): Promise<number> {
  return open(app);
}

/** The same after the app had nothing to do for a while. */
export async function warmOpening(app: RunningApp): Promise<number> {
  await app.page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, PREDICTOR_READY);
  await app.page.waitForTimeout(IDLE);
  return open(app);
}

async function open({ page }: RunningApp): Promise<number> {
  return page.evaluate(async (mark) => {
    const begun = performance.now();
    document.querySelector<HTMLElement>('[data-testid="view-explore"]')?.click();
    while (performance.getEntriesByName(mark).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return (performance.getEntriesByName(mark)[0]?.startTime ?? NaN) - begun;
  }, FIRST_DIGITS);
}
