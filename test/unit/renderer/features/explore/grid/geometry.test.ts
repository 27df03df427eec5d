import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestSide, imageSides } from '../../../../../../src/renderer/entities/dataset/sides';
import {
  layOut,
  positionAt,
  positionNearest,
  scrollToShow,
  visiblePositions,
} from '../../../../../../src/renderer/features/explore/grid/geometry';

const IMAGE_SIDES = imageSides(28, 28);

const grids = fc.record({
  count: fc.integer({ min: 1, max: 70_000 }),
  width: fc.integer({ min: 250, max: 4000 }),
  height: fc.integer({ min: 200, max: 2500 }),
  side: fc.constantFrom(...IMAGE_SIDES),
});

describe('the geometry of the grid', () => {
  it('finds every image at its centre', () => {
    fc.assert(
      fc.property(grids, fc.nat(), ({ count, width, side }, seed) => {
        const geometry = layOut(count, width, side);
        const position = seed % count;
        const x = geometry.left + (position % geometry.columns) * geometry.pitch + side / 2;
        const y = geometry.top + Math.floor(position / geometry.columns) * geometry.pitch + side / 2;
        expect(positionAt(geometry, count, x, y)).toBe(position);
        expect(x + side / 2).toBeLessThanOrEqual(width);
        expect(y + side / 2).toBeLessThanOrEqual(geometry.height);
      }),
    );
  });

  it('reveals a position by scrolling, and does not scroll if it is visible already', () => {
    fc.assert(
      fc.property(grids, fc.nat(), fc.nat(), ({ count, width, height, side }, seed, from) => {
        const geometry = layOut(count, width, side);
        fc.pre(geometry.pitch * 2 < height);
        const position = seed % count;
        const start = from % geometry.height;
        const scrollTop = scrollToShow(geometry, position, start, height);
        const [first, end] = visiblePositions(geometry, count, scrollTop, height);
        expect(position).toBeGreaterThanOrEqual(first);
        expect(position).toBeLessThan(end);
        const rowTop = geometry.top + Math.floor(position / geometry.columns) * geometry.pitch;
        expect(rowTop).toBeGreaterThanOrEqual(scrollTop);
        expect(rowTop + side).toBeLessThanOrEqual(scrollTop + height);
        expect(scrollToShow(geometry, position, scrollTop, height)).toBe(scrollTop);
      }),
    );
  });

  it('lists only visible rows', () => {
    fc.assert(
      fc.property(grids, fc.nat(), ({ count, width, height, side }, seed) => {
        const geometry = layOut(count, width, side);
        const [first, end] = visiblePositions(geometry, count, seed % geometry.height, height);
        expect(end - first).toBeLessThanOrEqual((Math.ceil(height / geometry.pitch) + 1) * geometry.columns);
      }),
    );
  });

  it("stays within Chromium's layout limits, even with one column of the largest side", () => {
    expect(layOut(70_000, 250, 224).height).toBeLessThan(2 ** 25);
  });

  it('has no position in the gaps', () => {
    const geometry = layOut(100, 1000, 28);
    expect(positionAt(geometry, 100, geometry.left + 28, geometry.top + 1)).toBe(-1);
    expect(positionAt(geometry, 100, geometry.left - 1, geometry.top + 1)).toBe(-1);
    expect(positionAt(geometry, 3, geometry.left + geometry.pitch * 3, geometry.top)).toBe(-1);
  });

  it('finds the nearest image from any point, which is the one at the point if there is one', () => {
    fc.assert(
      fc.property(
        grids,
        fc.integer({ min: -100, max: 5000 }),
        fc.integer({ min: -100, max: 1_000_000 }),
        ({ count, width, side }, x, y) => {
          const geometry = layOut(count, width, side);
          const nearest = positionNearest(geometry, count, x, y);
          const under = positionAt(geometry, count, x, y);
          expect(nearest).toBeGreaterThanOrEqual(0);
          expect(nearest).toBeLessThan(count);
          if (under >= 0) expect(nearest).toBe(under);
        },
      ),
    );
  });

  it('fits all 70,000 in a common window size', () => {
    expect(layOut(70_000, 800, IMAGE_SIDES[0]!).height).toBeLessThan(500);
  });
});

describe('sides of images', () => {
  it('are integer multiples of any image size from its own size on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 600 }), (width, height) => {
        const own = Math.max(width, height);
        const sides = imageSides(width, height);
        expect(sides).toContain(own);
        expect([...sides]).toEqual([...new Set(sides)].sort((a, b) => a - b));
        for (const side of sides) if (side > own) expect(side % own).toBe(0);
      }),
    );
  });

  it('the nearest is selected', () => {
    expect(nearestSide(IMAGE_SIDES, 60)).toBe(56);
    expect(nearestSide(IMAGE_SIDES, 1000)).toBe(224);
  });
});
