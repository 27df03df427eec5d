import { inkBounds, longestSide, pointBounds } from './bounds';
import type { Stroke } from './drawing';
import { INK_MARGIN, INK_SIDE } from './prepared-ink';

/** Takes a point of the drawing to the image: times `scale`, then moved by `x` and `y`. */
export interface AffineTransform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Enough for a steady answer: each step is exact unless the pressure moves an edge to another point. */
const MAX_STEPS = 8;

/**
 * Fits a drawing into the 20 px square in the middle of the image: the longest side of the ink, pen included, becomes
 * 20 px, and the shorter lies in the middle. Ink without extent, a dot, keeps the size of the pen.
 */
export function fitToBox(strokes: readonly Stroke[]): AffineTransform {
  const scale = scaleToBox(strokes);
  const { left, top, right, bottom } = inkBounds(strokes, scale);
  const middle = INK_MARGIN + INK_SIDE / 2;
  return { scale, x: middle - (left + right) / 2, y: middle - (top + bottom) / 2 };
}

/** The pen does not scale with the drawing, so the edges of the ink are found by Newton's method. */
function scaleToBox(strokes: readonly Stroke[]): number {
  const extent = longestSide(pointBounds(strokes));
  if (extent === 0) return 0;
  let scale = INK_SIDE / extent;
  for (let step = 0; step < MAX_STEPS; step++) {
    const excess = longestSide(inkBounds(strokes, scale)) - INK_SIDE;
    if (Math.abs(excess) < 1e-6) break;
    scale = Math.max(0, scale - excess / extent);
  }
  return scale;
}
