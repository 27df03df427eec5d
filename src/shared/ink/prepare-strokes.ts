import { centreByMass } from './centre-by-mass';
import type { Stroke } from './drawing';
import { fitToBox } from './fit';
import { moveToOrigin } from './move-to-origin';
import type { PreparedInk } from './prepared-ink';
import { rasterise } from './raster';

/**
 * Prepares strokes as MNIST's images were prepared, except that the pen is rendered after scaling, so that the result
 * does not depend on the size of the drawing. @see Yadav and Bottou, "Cold Case: The Lost MNIST Digits",
 * https://arxiv.org/abs/1905.10498
 * @returns null if there are no strokes.
 */
export function prepareStrokes(strokes: readonly Stroke[]): PreparedInk | null {
  const drawn = strokes.filter((stroke) => stroke.length > 0);
  if (drawn.length === 0) return null;
  const ink = moveToOrigin(drawn);
  return centreByMass(rasterise(ink, fitToBox(ink)));
}
