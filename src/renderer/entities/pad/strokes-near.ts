import type { Point, Stroke } from '../../../shared/ink/drawing';

type Place = Pick<Point, 'x' | 'y'>;

/** Indexes of the strokes that come within `reach` of the way from one place to another. */
export function strokesNear(strokes: readonly Stroke[], from: Place, to: Place, reach: number): number[] {
  return [...strokes.keys()].filter((index) => isNear(strokes[index] ?? [], from, to, reach));
}

function isNear(stroke: Stroke, from: Place, to: Place, reach: number): boolean {
  return stroke.some((end, index) => distanceBetween(stroke[index - 1] ?? end, end, from, to) <= reach);
}

/** Shortest distance between two straight lines. */
function distanceBetween(a: Place, b: Place, c: Place, d: Place): number {
  if (doCross(a, b, c, d)) return 0;
  return Math.min(toLine(a, c, d), toLine(b, c, d), toLine(c, a, b), toLine(d, a, b));
}

function doCross(a: Place, b: Place, c: Place, d: Place): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** On which side of the line through `a` and `b` a place lies. */
function side(a: Place, b: Place, place: Place): number {
  return (b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x);
}

function toLine(place: Place, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((place.x - a.x) * dx + (place.y - a.y) * dy) / lengthSquared;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(place.x - a.x - t * dx, place.y - a.y - t * dy);
}
