import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** A drawing of the fixtures: strokes of [x, y] on a canvas of 400 by 400. */
export interface RecordedDrawing {
  readonly id: string | number;
  readonly label: number | null;
  readonly strokes: readonly (readonly [number, number])[][];
}

const FIXTURE = join(import.meta.dirname, '..', 'fixtures', 'drawn', 'dev-digits.jsonl.gz');
const CANVAS_SIDE = 400;

/** The first recorded drawings of each digit. */
export function recordedDigits(perDigit: number): RecordedDrawing[] {
  const drawings = gunzipSync(readFileSync(FIXTURE))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedDrawing);
  return Array.from({ length: 10 }, (_, digit) =>
    drawings.filter(({ label }) => label === digit).slice(0, perDigit),
  ).flat();
}

/** A 7 of two straight lines, in shares of the pad. */
export const SEVEN: readonly (readonly [number, number])[][] = [
  [
    [0.28, 0.25],
    [0.5, 0.24],
    [0.72, 0.25],
    [0.62, 0.45],
    [0.52, 0.62],
    [0.45, 0.8],
  ],
];

/** How a test moves the pen. */
export interface Pace {
  /** Mouse moves from one point to the next. */
  readonly steps?: number;
  /** Milliseconds from one point to the next; 0 is as fast as the moves are taken. */
  readonly interval?: number;
}

/** Draws strokes, given in shares of the pad, with real mouse events. */
export async function draw(
  page: Page,
  strokes: readonly (readonly (readonly [number, number])[])[],
  { steps = 4, interval = 0 }: Pace = {},
): Promise<void> {
  const box = await page.getByTestId('pad').boundingBox();
  if (box === null) throw new Error('The pad is not on the screen.');
  for (const stroke of strokes) {
    const points = stroke.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const);
    for (const [index, [x, y]] of points.entries()) {
      const next = delay(interval);
      await page.mouse.move(x, y, { steps: index === 0 ? 1 : steps });
      if (index === 0) await page.mouse.down();
      if (interval > 0) await next;
    }
    await page.mouse.up();
  }
}

/**
 * Draws a recorded drawing, scaled from its canvas to the pad.
 * @param every Draws each point of this number, besides the last.
 */
export async function drawRecorded(
  page: Page,
  { strokes }: RecordedDrawing,
  { interval = 0, every = 1 } = {},
): Promise<void> {
  const shares = strokes.map((stroke) =>
    stroke
      .filter((_, index) => index % every === 0 || index === stroke.length - 1)
      .map(([x, y]) => [x / CANVAS_SIDE, y / CANVAS_SIDE] as const),
  );
  await draw(page, shares, { steps: 1, interval });
}
