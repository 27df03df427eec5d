import type { Point, Stroke } from '../../../shared/ink/drawing';

type Coordinates = Pick<Point, 'x' | 'y'>;

/** Indices of the strokes that come within `reach` of the segment between two points, in units of the pad. */
export function strokesNear(
  strokes: readonly Stroke[],
  from: Coordinates,
  to: Coordinates,
  reach: number,
): number[] {
  return [...strokes.keys()].filter((index) => isNear(strokes[index] ?? [], from, to, reach));
}

function isNear(stroke: Stroke, from: Coordinates, to: Coordinates, reach: number): boolean {
  return stroke.some((end, index) => distanceBetween(stroke[index - 1] ?? end, end, from, to) <= reach);
}

/** Shortest distance between two segments. */
function distanceBetween(a: Coordinates, b: Coordinates, c: Coordinates, d: Coordinates): number {
  if (doCross(a, b, c, d)) return 0;
  return Math.min(toLine(a, c, d), toLine(b, c, d), toLine(c, a, b), toLine(d, a, b));
}

function doCross(a: Coordinates, b: Coordinates, c: Coordinates, d: Coordinates): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** The sign says on which side of the line through `a` and `b` a point lies. */
function side(a: Coordinates, b: Coordinates, point: Coordinates): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

function toLine(point: Coordinates, a: Coordinates, b: Coordinates): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / lengthSquared;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}
