import { quadtree, type Quadtree } from 'd3-quadtree';
import { MAP_EXTENT } from '../../../../shared/explore/map';
import type { Point } from './camera';
import type { MapPoints } from './points';

/** Points that are added between two looks at the time: well below a millisecond of work. */
const CHUNK = 500;

/** Finds the sample nearest to a point of the map without comparing all of them. */
class PointIndex {
  readonly #points: MapPoints;
  readonly #tree: Quadtree<number>;
  #added = 0;

  constructor(points: MapPoints) {
    this.#points = points;
    this.#tree = quadtree<number>()
      .x((sample) => points[2 * sample] ?? 0)
      .y((sample) => points[2 * sample + 1] ?? 0)
      .extent([
        [0, 0],
        [MAP_EXTENT, MAP_EXTENT],
      ]);
  }

  /** Adds points for as long as there is time. @returns Whether all are in it. */
  build(hasTime: () => boolean): boolean {
    const count = this.#points.length / 2;
    while (this.#added < count && hasTime()) {
      const end = Math.min(count, this.#added + CHUNK);
      for (let sample = this.#added; sample < end; sample++) this.#tree.add(sample);
      this.#added = end;
    }
    return this.#added >= count;
  }

  /** @returns The sample with the higher number where two are equally near. */
  nearest({ x, y }: Point, reach: number, isShown: (sample: number) => boolean): number | null {
    this.build(() => true);
    let nearest: number | null = null;
    let limit = reach * reach;
    const squareTo = (right: number, down: number): number => (right - x) ** 2 + (down - y) ** 2;
    this.#tree.visit((node, left, top, right, bottom) => {
      const within = squareTo(Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom));
      if (within > limit) return true;
      if (node.length !== undefined) return false;
      for (let leaf: typeof node | undefined = node; leaf; leaf = leaf.next) {
        const sample = leaf.data;
        const square = squareTo(this.#points[2 * sample] ?? 0, this.#points[2 * sample + 1] ?? 0);
        if (square > limit || (square === limit && nearest !== null && sample < nearest)) continue;
        if (!isShown(sample)) continue;
        limit = square;
        nearest = sample;
      }
      return false;
    });
    return nearest;
  }
}

const indices = new WeakMap<MapPoints, PointIndex>();

/** The index of a map's points, which must not change; points that are not in it yet are added by the first search. */
export function pointIndexOf(points: MapPoints): PointIndex {
  const index = indices.get(points) ?? new PointIndex(points);
  indices.set(points, index);
  return index;
}

/**
 * Builds the index of a map's points while the window has nothing else to do: all at once would cost several frames.
 * @returns Stops it.
 */
export function buildWhenIdle(points: MapPoints): () => void {
  const index = pointIndexOf(points);
  const build = (deadline: IdleDeadline): void => {
    if (!index.build(() => deadline.timeRemaining() > 1)) request = requestIdleCallback(build);
  };
  let request = requestIdleCallback(build);
  return () => cancelIdleCallback(request);
}
