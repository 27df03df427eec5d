import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkShare, slant, strokeWidth, type GreyPicture } from '../../../../src/shared/measures/measures';

const SIDE = 28;

/** Draws by the share of each pixel that the shape covers, sampled 16 x 16. */
function drawn(isInk: (x: number, y: number) => boolean): GreyPicture {
  const pixels = Uint8Array.from({ length: SIDE * SIDE }, (_, pixel) => {
    let hits = 0;
    for (let sub = 0; sub < 256; sub++) {
      const x = (pixel % SIDE) + ((sub % 16) + 0.5) / 16;
      const y = Math.floor(pixel / SIDE) + (Math.floor(sub / 16) + 0.5) / 16;
      if (isInk(x, y)) hits++;
    }
    return Math.round((hits / 256) * 255);
  });
  return { pixels, width: SIDE, height: SIDE };
}

/** A straight bar through the middle. @param lean In degrees from upright, to the right. */
function bar(width: number, length: number, lean: number): GreyPicture {
  const angle = (lean * Math.PI) / 180;
  return drawn((x, y) => {
    const [dx, dy] = [x - SIDE / 2, SIDE / 2 - y];
    const along = dx * Math.sin(angle) + dy * Math.cos(angle);
    const across = dx * Math.cos(angle) - dy * Math.sin(angle);
    return Math.abs(along) <= length / 2 && Math.abs(across) <= width / 2;
  });
}

describe('strokeWidth', () => {
  it('is the width of a bar, however it leans', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 5, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
        (width, lean) => {
          expect(Math.abs(strokeWidth(bar(width, 20, lean)) - width)).toBeLessThan(0.12 * width);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of a disc is no more than its diameter, and of blank paper unknown', () => {
    const disc = drawn((x, y) => Math.hypot(x - 14, y - 14) <= 5);
    expect(strokeWidth(disc)).toBeGreaterThan(7);
    expect(strokeWidth(disc)).toBeLessThan(10);
    expect(strokeWidth(drawn(() => false))).toBeNaN();
  });
});

describe('slant', () => {
  it('is the lean of a stroke, to the right positive', () => {
    for (const lean of [-40, -20, 0, 10, 30])
      expect(Math.abs(slant(bar(2, 22, lean)) - lean)).toBeLessThan(1.5);
  });

  it('is invariant to translation and contrast', () => {
    const straight = bar(3, 16, 25);
    const paler = { ...straight, pixels: straight.pixels.map((value) => value / 2) };
    expect(slant(paler)).toBeCloseTo(slant(straight), 0);
  });

  it('is unknown without ink', () => {
    expect(slant(drawn(() => false))).toBeNaN();
  });
});

describe('inkShare', () => {
  it('is the share of the paper that is covered', () => {
    expect(inkShare(drawn((x) => x < 7))).toBe(0.25);
  });
});
