import { z } from 'zod';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const MIN_SIZE = { width: 1024, height: 640 } as const;
const DEFAULT_SIZE = { width: 1280, height: 820 } as const;

/**
 * Minimum width and height in pixels of the part of a window that must be on a display, so that it can be seen and
 * moved.
 */
const MIN_VISIBLE = 120;

export const windowStateSchema = z.strictObject({
  bounds: z
    .strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
    .nullable(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const NO_WINDOW_STATE: WindowState = { bounds: null, maximized: false };

/**
 * The initial bounds of the window: the saved ones if enough of them is on a display, otherwise centred on the first
 * display. Never smaller than the minimum size, nor larger than the display.
 * @param displays Work areas of the displays, the primary one first.
 */
export function placeWindow(saved: Rectangle | null, displays: readonly Rectangle[]): Rectangle {
  const homes = saved ? displays.map((display) => ({ display, place: fitInto(saved, display) })) : [];
  const home = homes.find(({ display, place }) => isVisibleOn(place, display));
  if (home) return home.place;
  const display = displays[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE };
  const size = sizeWithin(saved ?? DEFAULT_SIZE, display);
  return {
    x: display.x + Math.max(0, Math.round((display.width - size.width) / 2)),
    y: display.y + Math.max(0, Math.round((display.height - size.height) / 2)),
    ...size,
  };
}

function fitInto(window: Rectangle, display: Rectangle): Rectangle {
  return { ...window, ...sizeWithin(window, display) };
}

function sizeWithin(
  size: Pick<Rectangle, 'width' | 'height'>,
  display: Rectangle,
): Pick<Rectangle, 'width' | 'height'> {
  return {
    width: Math.max(MIN_SIZE.width, Math.min(size.width, display.width)),
    height: Math.max(MIN_SIZE.height, Math.min(size.height, display.height)),
  };
}

function isVisibleOn(window: Rectangle, display: Rectangle): boolean {
  const across = overlap(window.x, window.width, display.x, display.width);
  const down = overlap(window.y, window.height, display.y, display.height);
  const titleBarIsBelowTop = window.y >= display.y;
  return across >= MIN_VISIBLE && down >= MIN_VISIBLE && titleBarIsBelowTop;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}
