import { expect, type Page } from '@playwright/test';

/** Waits until everything that moves towards an end has come to it, two frames after the last change was painted. */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await nextFrames(page);
      return page.evaluate(
        () =>
          document
            .getAnimations()
            .filter(
              ({ effect, playState }) =>
                playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
            ).length,
      );
    })
    .toBe(0);
}

/** Waits until what was changed has been painted. */
export async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
}
