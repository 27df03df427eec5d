import type { Point } from '../../../shared/ink/drawing';

type Coordinates = Pick<Point, 'x' | 'y'>;

/**
 * Cosine of 60 degrees, the turn from which a bend counts as a corner. A fast loop of six points turns less
 * than that at each point.
 */
const COSINE = 0.5;

/** Whether the turn at `bend` is sharp enough to be drawn as a corner, as in a 7. */
export function isCorner(before: Coordinates, bend: Coordinates, after: Coordinates): boolean {
  const [inX, inY] = [bend.x - before.x, bend.y - before.y];
  const [outX, outY] = [after.x - bend.x, after.y - bend.y];
  const lengths = Math.sqrt((inX * inX + inY * inY) * (outX * outX + outY * outY));
  return lengths > 0 && inX * outX + inY * outY < COSINE * lengths;
}
