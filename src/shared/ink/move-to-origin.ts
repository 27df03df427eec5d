import { pointBounds } from './bounds';
import type { Stroke } from './drawing';

/** Moves the drawing's top left corner to (0, 0), so that rounding does not depend on its position. */
export function moveToOrigin(strokes: readonly Stroke[]): Stroke[] {
  const { left, top } = pointBounds(strokes);
  return strokes.map((stroke) => stroke.map((point) => ({ ...point, x: point.x - left, y: point.y - top })));
}
