import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point, Stroke } from '../../../../src/shared/ink/drawing';
import { centreOfMass } from '../../../../src/shared/ink/centre-of-mass';
import type { PreparedInk } from '../../../../src/shared/ink/prepared-ink';
import { prepareStrokes } from '../../../../src/shared/ink/prepare-strokes';
import { IMAGE_SIDE, PIXEL_COUNT } from '../../../../src/shared/mnist';

const coordinate = fc.integer({ min: -2000, max: 2000 });
const point: fc.Arbitrary<Point> = fc.record(
  { x: coordinate, y: coordinate, pressure: fc.double({ min: 0, max: 1, noNaN: true }) },
  { requiredKeys: ['x', 'y'] },
);
const strokes: fc.Arbitrary<Stroke[]> = fc.array(fc.array(point, { minLength: 1, maxLength: 40 }), {
  minLength: 1,
  maxLength: 5,
});

function prepared(drawing: readonly Stroke[]): PreparedInk {
  const ink = prepareStrokes(drawing);
  if (ink === null) throw new Error('The drawing came out blank.');
  return ink;
}

function changed(drawing: readonly Stroke[], change: (point: Point) => Point): Stroke[] {
  return drawing.map((stroke) => stroke.map(change));
}

/** Rows and columns that hold ink of at least half darkness. */
function darkSides({ pixels }: PreparedInk): [width: number, height: number] {
  const dark = [...pixels.keys()].filter((index) => (pixels[index] ?? 0) >= 0.5);
  const columns = dark.map((index) => index % IMAGE_SIDE);
  const rows = dark.map((index) => Math.floor(index / IMAGE_SIDE));
  return [Math.max(...columns) - Math.min(...columns) + 1, Math.max(...rows) - Math.min(...rows) + 1];
}

function asText({ pixels }: PreparedInk): string {
  const shades = ' .:-=+*#%@';
  const rows = Array.from({ length: IMAGE_SIDE }, (_, row) =>
    [...pixels.slice(row * IMAGE_SIDE, (row + 1) * IMAGE_SIDE)]
      .map((value) => shades[Math.round(value * (shades.length - 1))])
      .join('')
      .trimEnd(),
  );
  return rows.join('\n');
}

describe('prepareStrokes', () => {
  it('gives 784 whole 255ths whose peak is 1', () => {
    fc.assert(
      fc.property(strokes, (drawing) => {
        const { pixels } = prepared(drawing);
        expect(pixels).toHaveLength(PIXEL_COUNT);
        expect(Math.max(...pixels)).toBe(1);
        for (const value of pixels) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value * 255).toBeCloseTo(Math.round(value * 255), 3);
        }
      }),
    );
  });

  it('says where the ink lies: its box within the frame, its centre of mass as it is', () => {
    fc.assert(
      fc.property(strokes, (drawing) => {
        const ink = prepared(drawing);
        const measured = centreOfMass(ink.pixels);
        expect(ink.centreOfMass.x).toBeCloseTo(measured.x, 3);
        expect(ink.centreOfMass.y).toBeCloseTo(measured.y, 3);
        const { left, top, width, height } = ink.box;
        for (const [index, value] of ink.pixels.entries()) {
          if (value === 0) continue;
          // The soft edge reaches half a pixel past the box, into the next pixel.
          expect(index % IMAGE_SIDE).toBeGreaterThanOrEqual(left - 1);
          expect(index % IMAGE_SIDE).toBeLessThanOrEqual(left + width);
          expect(Math.floor(index / IMAGE_SIDE)).toBeGreaterThanOrEqual(top - 1);
          expect(Math.floor(index / IMAGE_SIDE)).toBeLessThanOrEqual(top + height);
        }
      }),
    );
  });

  it('centres the mass at (14, 14) within half a pixel, unless the ink would leave the frame', () => {
    fc.assert(
      fc.property(strokes, (drawing) => {
        const ink = prepared(drawing);
        const hasInkAt = (edge: (index: number) => number): boolean =>
          ink.pixels.some((value, index) => value > 0 && [0, IMAGE_SIDE - 1].includes(edge(index)));
        const isHeldX = hasInkAt((index) => index % IMAGE_SIDE);
        const isHeldY = hasInkAt((index) => Math.floor(index / IMAGE_SIDE));
        if (!isHeldX) expect(Math.abs(ink.centreOfMass.x - 14)).toBeLessThanOrEqual(0.5001);
        if (!isHeldY) expect(Math.abs(ink.centreOfMass.y - 14)).toBeLessThanOrEqual(0.5001);
      }),
    );
  });

  it('loses no ink when it moves it', () => {
    fc.assert(
      fc.property(strokes, (drawing) => {
        const { pixels, box } = prepared(drawing);
        const { pixels: again } = prepared(changed(drawing, ({ x, y, ...rest }) => ({ ...rest, x: -x, y })));
        const mass = (of: Float32Array): number => of.reduce((sum, value) => sum + value, 0);
        expect(mass(again)).toBeCloseTo(mass(pixels), 0);
        expect(box.left).toBeGreaterThanOrEqual(-4);
        expect(box.left + box.width).toBeLessThanOrEqual(32);
      }),
    );
  });

  it('is independent of position and size', () => {
    fc.assert(
      fc.property(
        strokes,
        coordinate,
        coordinate,
        fc.integer({ min: -4, max: 4 }),
        (drawing, x, y, power) => {
          const factor = 2 ** power;
          const elsewhere = changed(drawing, (point) => ({
            ...point,
            x: (point.x + x) * factor,
            y: (point.y + y) * factor,
          }));
          expect(prepared(elsewhere).pixels).toEqual(prepared(drawing).pixels);
        },
      ),
    );
  });

  it('is independent of the order of strokes and of duplicate points', () => {
    fc.assert(
      fc.property(strokes, (drawing) => {
        const { pixels } = prepared(drawing);
        expect(prepared([...drawing].reverse()).pixels).toEqual(pixels);
      }),
    );
    fc.assert(
      fc.property(strokes, (drawing) => {
        const even = changed(drawing, ({ x, y }) => ({ x, y }));
        const doubled = even.map((stroke) => stroke.flatMap((point) => [point, point]));
        expect(prepared(doubled).pixels).toEqual(prepared(even).pixels);
      }),
    );
  });

  it('leaves the strokes that it was given as they were', () => {
    fc.assert(
      fc.property(strokes, (drawing) => {
        const before = structuredClone(drawing);
        prepareStrokes(drawing);
        expect(drawing).toEqual(before);
      }),
    );
  });

  it('makes the longest side 20 pixels, pen included', () => {
    const ell: Stroke = [
      { x: 0, y: 0 },
      { x: 0, y: 300 },
      { x: 120, y: 300 },
    ];
    const [width, height] = darkSides(prepared([ell]));
    expect(height).toBe(20);
    expect(width).toBe(10);
  });

  it('keeps the longest side when a firm pen makes the ends wider', () => {
    const firm: Stroke = [
      { x: 0, y: 0, pressure: 1 },
      { x: 0, y: 300, pressure: 0.1 },
    ];
    expect(darkSides(prepared([firm]))[1]).toBe(20);
  });

  it('draws a line about as wide as MNIST does', () => {
    const line: Stroke = [
      { x: 10, y: 0 },
      { x: 10, y: 500 },
    ];
    const { pixels } = prepared([line]);
    const acrossTheMiddle = pixels
      .slice(14 * IMAGE_SIDE, 15 * IMAGE_SIDE)
      .reduce((sum, value) => sum + value, 0);
    expect(acrossTheMiddle).toBeGreaterThan(2.2);
    expect(acrossTheMiddle).toBeLessThan(2.8);
  });

  it('renders a dot as a centred dot', () => {
    const dot = prepared([[{ x: 371, y: 12 }]]);
    expect(dot.pixels.filter((value) => value > 0).length).toBeLessThanOrEqual(16);
    expect(dot.pixels.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(3);
    expect(Math.abs(dot.centreOfMass.x - 14)).toBeLessThanOrEqual(0.5);
  });

  it('returns null for a blank pad', () => {
    expect(prepareStrokes([])).toBeNull();
    expect(prepareStrokes([[]])).toBeNull();
  });

  it('draws a seven as it always did', () => {
    const bar: Stroke = [
      { x: 40, y: 30 },
      { x: 90, y: 28 },
      { x: 140, y: 30 },
      { x: 110, y: 90 },
      { x: 80, y: 180 },
    ];
    const cross: Stroke = [
      { x: 70, y: 100 },
      { x: 130, y: 96 },
    ];
    expect(asText(prepared([bar, cross]))).toMatchSnapshot();
  });
});
