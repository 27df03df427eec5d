import { pointBounds } from './bounds';
import type { Stroke } from './drawing';

/** The same drawing with its top left corner at (0, 0): a first step, so that the place leaves no rounding behind. */
export function moveToOrigin(strokes: readonly Stroke[]): Stroke[] {
  const { left, top } = pointBounds(strokes);
  return strokes.map((stroke) => stroke.map((point) => ({ ...point, x: point.x - left, y: point.y - top })));
}
