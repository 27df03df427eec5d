import { centreByMass } from './centre-by-mass';
import type { Stroke } from './drawing';
import { fitToBox } from './fit';
import { moveToOrigin } from './move-to-origin';
import type { PreparedInk } from './prepared-ink';
import { rasterise } from './raster';

/**
 * Makes of strokes the 28x28 image that a network reads, in the way MNIST was made, except that the pen draws after
 * scaling: so the size of a drawing changes neither its place nor the width of its strokes. Recipe after Yadav and
 * Bottou, "Cold Case: The Lost MNIST Digits", https://arxiv.org/abs/1905.10498
 * @returns null where nothing is drawn.
 */
export function prepareStrokes(strokes: readonly Stroke[]): PreparedInk | null {
  const drawn = strokes.filter((stroke) => stroke.length > 0);
  if (drawn.length === 0) return null;
  const ink = moveToOrigin(drawn);
  return centreByMass(rasterise(ink, fitToBox(ink)));
}
