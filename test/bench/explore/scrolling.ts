import type { Page } from '@playwright/test';
import type { RunningApp } from '../../support/launcher';
import { timing, type Timing } from '../support/statistics';

/** Milliseconds from frame to frame while the grid scrolls. */
export interface ScrollGaps {
  readonly digits: Timing;
  /** With pictures of 4 device pixels: up to 50,000 of them in view. */
  readonly texture: Timing;
}

const SECONDS = 4;
const TEXTURE_SIDE = 4;

export async function scrollGaps({ page }: RunningApp): Promise<ScrollGaps> {
  const clear = page.getByRole('button', { name: 'Clear filters' });
  if (await clear.isVisible()) await clear.click();
  const digits = await gapsWhileScrolling(page, 60);
  const grid = page.getByTestId('grid');
  while (Number(await grid.getAttribute('data-side')) > TEXTURE_SIDE) await grid.press('-');
  const texture = await gapsWhileScrolling(page, 6);
  return { digits, texture };
}

/** @param perFrame CSS pixels that each frame scrolls on; at an end it turns round. */
async function gapsWhileScrolling(page: Page, perFrame: number): Promise<Timing> {
  const gaps = await page.getByTestId('grid').evaluate(
    async (grid, { step, milliseconds }) => {
      const measured: number[] = [];
      let direction = 1;
      let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const end = last + milliseconds;
      while (last < end) {
        const before = grid.scrollTop;
        grid.scrollTop += direction * step;
        if (grid.scrollTop === before) direction = -direction;
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        measured.push(now - last);
        last = now;
      }
      return measured;
    },
    { step: perFrame, milliseconds: SECONDS * 1000 },
  );
  return timing(gaps);
}
