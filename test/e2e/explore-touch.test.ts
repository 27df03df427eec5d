import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/shared-app';
import { jumpTo } from '../support/explorer';
import { nextFrames } from '../support/settled';
import { Fingers } from '../support/touch';

const JUMP = 30_000;
/** Size of the pictures in CSS pixels: as the explorer opens, and thrice that. */
const SIDES = { before: 56, after: 168 };

/** Two points beside another one. */
function around({ x, y }: { readonly x: number; readonly y: number }, distance: number) {
  return [
    { x: x - distance / 2, y },
    { x: x + distance / 2, y },
  ];
}

async function middleOf(place: Locator) {
  const { x, y, width, height } = (await place.boundingBox())!;
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

test('two fingers zoom the grid about what is between them, one scrolls it, and a tap chooses', async ({
  app,
}) => {
  const { page } = app;
  await page.getByTestId('view-explore').click();
  const grid = page.getByTestId('grid');
  await jumpTo(page, String(JUMP));
  await expect(grid).toHaveAttribute('data-selected', `train:${JUMP}`);
  const middle = await middleOf(grid);
  const scrollTop = () => grid.evaluate((element) => Math.round(element.scrollTop));
  const fingers = await Fingers.on(page);
  await expect(grid).toHaveAttribute('data-side', String(SIDES.before));
  const before = (await sampleUnder(page, middle)).index;
  const columns = Math.floor((await grid.boundingBox())!.width / SIDES.before);

  await test.step('apart, and down together', async () => {
    await fingers.down(...around(middle, 60));
    await fingers.move(around(middle, 180));
    await expect(grid).toHaveAttribute('data-side', String(SIDES.after));
    const lower = { ...middle, y: middle.y + 100 };
    await fingers.move(around(lower, 180));
    await fingers.lift();
    await expect(grid).toHaveAttribute('data-side', String(SIDES.after));
    expect(Math.abs((await sampleUnder(page, lower)).index - before)).toBeLessThan(columns);
    await expect(grid).toHaveAttribute('data-selected', `train:${JUMP}`);
  });

  await test.step('together', async () => {
    await fingers.down(...around(middle, 180));
    await fingers.move(around(middle, 60));
    await fingers.lift();
    await expect(grid).toHaveAttribute('data-side', String(SIDES.before));
  });

  await test.step('one finger', async () => {
    const from = await scrollTop();
    await fingers.down(middle);
    await fingers.move([{ ...middle, y: middle.y - 150 }]);
    await fingers.lift();
    await expect.poll(scrollTop).toBeGreaterThan(from + 100);
    await expect(grid).toHaveAttribute('data-selected', `train:${JUMP}`);
  });

  await test.step('a tap', async () => {
    await expect.poll(() => isStill(grid)).toBe(true);
    const { index, at } = await sampleUnder(page, middle);
    await fingers.down(at);
    await fingers.lift();
    await expect(grid).toHaveAttribute('data-selected', `train:${index}`);
  });
});

/** The training sample that the hint beside the mouse names, at a point or, where that is between two, just beside it. */
async function sampleUnder(page: Page, { x, y }: { readonly x: number; readonly y: number }) {
  const hint = page.getByTestId('grid-hint');
  for (const [right, down] of [
    [0, 0],
    [10, 0],
    [0, 10],
    [10, 10],
  ] as const) {
    const at = { x: x + right, y: y + down };
    await page.mouse.move(at.x + 1, at.y);
    await page.mouse.move(at.x, at.y);
    await nextFrames(page);
    if (await hint.isVisible())
      return { at, index: Number(/Train ([\d,]+)/.exec(await hint.innerText())![1]!.replace(',', '')) };
  }
  throw new Error('There is no sample.');
}

/** Whether something that a finger has scrolled stays where it is over some frames. */
function isStill(scrolled: Locator): Promise<boolean> {
  return scrolled.evaluate(async (element) => {
    const before = element.scrollTop;
    for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
    return element.scrollTop === before;
  });
}

test('two fingers zoom the map about their middle, and one moves it, also where the other was lifted', async ({
  app,
}) => {
  const { page } = app;
  await page.getByTestId('view-explore').click();
  await page.getByTestId('panes').getByRole('radio').nth(2).click();
  const stage = page.getByTestId('map-stage');
  await expect(stage.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  const map = page.getByTestId('map');
  const fingers = await Fingers.on(page);
  const chosen = page.getByTestId('map-chosen');

  // A sample that is looked at has a ring around it: by it the map's movements are seen.
  await jumpTo(page, '7777');
  await page.getByTestId('panes').getByRole('radio').nth(2).click();
  const ring = await middleOf(chosen);
  const expectRing = async ({ x, y }: { readonly x: number; readonly y: number }) => {
    await expect.poll(async () => Math.abs((await middleOf(chosen)).x - x)).toBeLessThan(3);
    await expect.poll(async () => Math.abs((await middleOf(chosen)).y - y)).toBeLessThan(3);
  };

  await fingers.down(...around(ring, 50));
  await fingers.move(around(ring, 150));
  await expect(map).toHaveAttribute('data-zoom', '3.00');
  await expectRing(ring);
  const moved = { x: ring.x + 60, y: ring.y + 40 };
  await fingers.move(around(moved, 150));
  await expectRing(moved);

  await fingers.liftLast();
  const [left] = around(moved, 150);
  await fingers.move([{ x: left!.x - 30, y: left!.y + 20 }]);
  await expectRing({ x: moved.x - 30, y: moved.y + 20 });
  await fingers.lift();
  await expect(map).toHaveAttribute('data-zoom', '3.00');
});
