import type { Point } from '../../../shared/ink/drawing';

type Coordinates = Pick<Point, 'x' | 'y'>;

/** Cosine of the turn, 60 degrees, from which a bend was meant as a corner: a fast loop of six points still turns less at each. */
const COSINE = 0.5;

/** Whether the pen turned so sharply at `bend` that its point should be seen, as in a 7. */
export function isCorner(before: Coordinates, bend: Coordinates, after: Coordinates): boolean {
  const [inX, inY] = [bend.x - before.x, bend.y - before.y];
  const [outX, outY] = [after.x - bend.x, after.y - bend.y];
  const lengths = Math.sqrt((inX * inX + inY * inY) * (outX * outX + outY * outY));
  return lengths > 0 && inX * outX + inY * outY < COSINE * lengths;
}
