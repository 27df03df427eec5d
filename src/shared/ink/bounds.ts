import type { Stroke } from './drawing';
import { penRadius } from './pen';

/** Bounding box. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The bounding box of the points. */
export function pointBounds(strokes: readonly Stroke[]): Bounds {
  return boundsOf(strokes, 1, () => 0);
}

/** The bounding box of the ink when the points are multiplied by `scale`; the pen width does not scale. */
export function inkBounds(strokes: readonly Stroke[], scale: number): Bounds {
  return boundsOf(strokes, scale, penRadius);
}

/** The longer side. */
export function longestSide({ left, top, right, bottom }: Bounds): number {
  return Math.max(right - left, bottom - top);
}

function boundsOf(strokes: readonly Stroke[], scale: number, radiusOf: typeof penRadius): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stroke of strokes) {
    for (const point of stroke) {
      const radius = radiusOf(point);
      left = Math.min(left, point.x * scale - radius);
      right = Math.max(right, point.x * scale + radius);
      top = Math.min(top, point.y * scale - radius);
      bottom = Math.max(bottom, point.y * scale + radius);
    }
  }
  return { left, top, right, bottom };
}
