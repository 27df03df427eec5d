import { inkBounds, longestSide, pointBounds } from './bounds';
import type { Stroke } from './drawing';
import { INK_MARGIN, INK_SIDE } from './prepared-ink';

/** Transforms a point of the drawing to the image: scaled by `scale`, then translated by `x` and `y`. */
export interface AffineTransform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Enough to converge: each step is exact unless, due to pressure, another point determines an edge. */
const MAX_STEPS = 8;

/**
 * Fits a drawing into the central 20 px square: the longer side of the ink, including the pen width, becomes 20 px, and
 * the shorter side is centred. A dot has the size of the pen.
 */
export function fitToBox(strokes: readonly Stroke[]): AffineTransform {
  const scale = scaleToBox(strokes);
  const { left, top, right, bottom } = inkBounds(strokes, scale);
  const middle = INK_MARGIN + INK_SIDE / 2;
  return { scale, x: middle - (left + right) / 2, y: middle - (top + bottom) / 2 };
}

/** The pen width does not scale with the drawing, so the scale is found by Newton's method. */
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
