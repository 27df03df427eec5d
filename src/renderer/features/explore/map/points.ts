import type { Point } from './camera';
import { pointIndexOf } from './point-index';

/** Two whole numbers a sample, as `MAP_EXTENT` bounds them. */
export type MapPoints = Uint16Array;

export function pointOf(points: MapPoints, sample: number): Point | null {
  const [x, y] = [points[2 * sample], points[2 * sample + 1]];
  return x === undefined || y === undefined ? null : { x, y };
}

/**
 * Where a picture would lie: the mean of its neighbours' points, each by the inverse of its distance.
 * @param distances As many as neighbours.
 * @returns Null without neighbours.
 */
export function meanPoint(
  points: MapPoints,
  neighbours: readonly number[],
  distances: readonly number[],
): Point | null {
  let [x, y, total] = [0, 0, 0];
  for (const [index, neighbour] of neighbours.entries()) {
    const point = pointOf(points, neighbour);
    if (!point) continue;
    const weight = 1 / Math.max(distances[index] ?? 0, 1e-6);
    x += weight * point.x;
    y += weight * point.y;
    total += weight;
  }
  return total === 0 ? null : { x: x / total, y: y / total };
}

/** The sample nearest to a point of the map, of those within reach; null where there is none. */
export function sampleAt(
  points: MapPoints,
  at: Point,
  reach: number,
  isShown: (sample: number) => boolean,
): number | null {
  return pointIndexOf(points).nearest(at, reach, isShown);
}

/** Samples of a class, at least, that its name is placed by. */
const LEAST_NAMED = 100;

/**
 * Where the name of each class is written: the median point of its samples, which lies inside of its cluster even
 * where some lie far away.
 * @param classes The class of each sample; others than those below `count` are left out.
 */
export function classCentres(
  points: MapPoints,
  classes: ArrayLike<number>,
  count: number,
): readonly { readonly name: number; readonly at: Point }[] {
  const byClass = Array.from({ length: count }, () => ({ xs: [] as number[], ys: [] as number[] }));
  for (let sample = 0; 2 * sample < points.length; sample++) {
    const found = byClass[classes[sample] ?? count];
    found?.xs.push(points[2 * sample] ?? 0);
    found?.ys.push(points[2 * sample + 1] ?? 0);
  }
  const median = (values: readonly number[]): number =>
    Uint16Array.from(values).sort()[values.length >> 1] ?? 0;
  return byClass.flatMap(({ xs, ys }, name) =>
    xs.length < LEAST_NAMED ? [] : [{ name, at: { x: median(xs), y: median(ys) } }],
  );
}

/** Samples whose points lie in a polygon, by the even-odd rule (Shimrat, "Algorithm 112", 1962). */
export function samplesInside(points: MapPoints, polygon: readonly Point[]): number[] {
  const xs = polygon.map(({ x }) => x);
  const ys = polygon.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const inside: number[] = [];
  for (let sample = 0; 2 * sample < points.length; sample++) {
    const x = points[2 * sample] ?? 0;
    const y = points[2 * sample + 1] ?? 0;
    if (x >= left && x <= right && y >= top && y <= bottom && isInside(polygon, x, y)) inside.push(sample);
  }
  return inside;
}

function isInside(polygon: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (before && corner.y > y !== before.y > y) {
      const crossing = corner.x + ((y - corner.y) / (before.y - corner.y)) * (before.x - corner.x);
      if (x < crossing) inside = !inside;
    }
    before = corner;
  }
  return inside;
}
