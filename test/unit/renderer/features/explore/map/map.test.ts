import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCamera, toScreen, zoomedAt } from '../../../../../../src/renderer/features/explore/map/camera';
import { paintPoints } from '../../../../../../src/renderer/features/explore/map/paint-points';
import {
  meanPoint,
  sampleAt,
  samplesInside,
} from '../../../../../../src/renderer/features/explore/map/points';
import { paintOrder, prominentFrom } from '../../../../../../src/renderer/features/explore/map/point-colours';

const coordinate = fc.integer({ min: 0, max: 65_535 });
const somePoints = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 50 })
  .map((points) => Uint16Array.from(points.flat()));
const screenPoint = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });

describe('camera', () => {
  const whole = fitCamera(800, 600);

  it('fixes the point under the pointer when zooming', () => {
    fc.assert(
      fc.property(screenPoint, fc.double({ min: 0.1, max: 20, noNaN: true }), (at, factor) => {
        const point = { x: (at.x - whole.x) / whole.scale, y: (at.y - whole.y) / whole.scale };
        const again = toScreen(zoomedAt(whole, factor, at, whole), point);
        expect(again.x).toBeCloseTo(at.x, 6);
        expect(again.y).toBeCloseTo(at.y, 6);
      }),
    );
  });

  it('limits the scale between the whole map and the maximum zoom', () => {
    expect(zoomedAt(whole, 0.01, { x: 0, y: 0 }, whole).scale).toBe(whole.scale);
    expect(zoomedAt(whole, 1e9, { x: 0, y: 0 }, whole).scale).toBeCloseTo(60 * whole.scale, 9);
  });
});

describe('points', () => {
  it('finds the same nearest sample as a linear search', () => {
    fc.assert(
      fc.property(
        somePoints,
        coordinate,
        coordinate,
        fc.integer({ min: 1, max: 90_000 }),
        (points, x, y, reach) => {
          const distances = Array.from({ length: points.length / 2 }, (_, sample) =>
            Math.hypot(points[2 * sample]! - x, points[2 * sample + 1]! - y),
          );
          const nearest = Math.min(...distances);
          const found = sampleAt(points, { x, y }, reach, () => true);
          if (nearest > reach + 1e-6) expect(found).toBeNull();
          else if (nearest < reach - 1e-6) expect(distances[found!]).toBeCloseTo(nearest, 6);
        },
      ),
    );
  });

  it('finds the nearest of those that are shown, and of equally near ones the last', () => {
    const few = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 1 })
      .map((points) => Uint16Array.from(points.flat()));
    fc.assert(
      fc.property(few, fc.integer({ min: 0, max: 9 }), fc.func(fc.boolean()), (points, x, isShown) => {
        const squares = Array.from(
          { length: points.length / 2 },
          (_, sample) => (points[2 * sample]! - x) ** 2 + (points[2 * sample + 1]! - 4) ** 2,
        );
        const shown = squares.map((square, sample) => (isShown(sample) ? square : Infinity));
        const nearest = Math.min(...shown);
        const expected = nearest <= 9 ? shown.lastIndexOf(nearest) : null;
        expect(sampleAt(points, { x, y: 4 }, 3, isShown)).toBe(expected);
      }),
    );
  });

  it('a rectangle selects the points between its sides, in either drawing direction', () => {
    fc.assert(
      fc.property(
        somePoints,
        fc.tuple(coordinate, coordinate, coordinate, coordinate),
        fc.boolean(),
        (points, box, turned) => {
          const [left, right] = [Math.min(box[0], box[1]) - 0.5, Math.max(box[0], box[1]) + 0.5];
          const [top, bottom] = [Math.min(box[2], box[3]) - 0.5, Math.max(box[2], box[3]) + 0.5];
          const corners = [
            { x: left, y: top },
            { x: right, y: top },
            { x: right, y: bottom },
            { x: left, y: bottom },
          ];
          const inside = Array.from({ length: points.length / 2 }, (_, sample) => sample).filter((sample) => {
            const [x, y] = [points[2 * sample]!, points[2 * sample + 1]!];
            return x > left && x < right && y > top && y < bottom;
          });
          expect(samplesInside(points, turned ? corners.reverse() : corners)).toEqual(inside);
        },
      ),
    );
  });

  it('a drawing lies between its neighbours, closer to the nearest', () => {
    const points = Uint16Array.of(0, 0, 400, 400);
    expect(meanPoint(points, [0, 1], [1, 3])!.x).toBeCloseTo(100, 9);
    expect(meanPoint(points, [0, 1], [3, 1])!.y).toBeCloseTo(300, 9);
    expect(meanPoint(points, [0, 1], [0, 3])!.x).toBeCloseTo(0, 2);
    expect(meanPoint(points, [], [])).toBeNull();
  });
});

it('highlighted points are painted over the others', () => {
  const raster = { width: 4, height: 4, pixels: new Uint32Array(16) };
  const scene = {
    camera: { scale: 1, x: 0, y: 0 },
    points: Uint16Array.of(1, 1, 1, 1, 3, 3),
    order: Uint32Array.of(0, 1, 2),
    colours: Uint32Array.of(10, 20, 30),
    ground: 1,
    dimmed: 2,
    side: 1,
    largeFrom: 3,
    largeSide: 1,
  };
  const at = (x: number, y: number) => raster.pixels[y * 4 + x];
  const cells = () => [at(1, 1), at(3, 3), at(0, 0)];
  // A point of one pixel is painted at the nearest pixel.
  paintPoints(raster, { ...scene, fails: Uint8Array.of(0, 1, 1) });
  expect(cells()).toEqual([10, 2, 1]);
  paintPoints(raster, { ...scene, fails: new Uint8Array(3) });
  expect(cells()).toEqual([20, 30, 1]);
  paintPoints(raster, { ...scene, order: Uint32Array.of(1, 0, 2), fails: new Uint8Array(3) });
  expect(cells()).toEqual([10, 30, 1]);
});

it('points with a large loss are painted last and larger', () => {
  const losses = Float32Array.of(3, 0, 0.5);
  const order = paintOrder('loss', losses, 3);
  expect([...order]).toEqual([1, 2, 0]);
  expect(prominentFrom('loss', losses, order)).toBe(2);
  expect(prominentFrom('label', losses, order)).toBe(3);
  expect(prominentFrom('loss', new Float32Array(3), order)).toBe(3);

  const raster = { width: 8, height: 8, pixels: new Uint32Array(64) };
  paintPoints(raster, {
    camera: { scale: 1, x: 0, y: 0 },
    points: Uint16Array.of(4, 4, 4, 4, 1, 1),
    order,
    colours: Uint32Array.of(10, 20, 30),
    fails: new Uint8Array(3),
    ground: 0,
    dimmed: 2,
    side: 1,
    largeFrom: 2,
    largeSide: 3,
  });
  const painted = [10, 20, 30].map((colour) => raster.pixels.filter((pixel) => pixel === colour).length);
  expect(painted).toEqual([9, 0, 1]);
});
