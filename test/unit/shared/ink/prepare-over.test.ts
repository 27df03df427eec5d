import { describe, expect, it } from 'vitest';
import type { Stroke } from '../../../../src/shared/ink/drawing';
import { prepareStrokesOver } from '../../../../src/shared/ink/prepare-over';
import { prepareStrokes } from '../../../../src/shared/ink/prepare-strokes';

const SIDE = 28;
/** The left and the middle of an open 4, in pixels of the image. */
const OPEN: Stroke[] = [
  [
    { x: 7, y: 5 },
    { x: 6, y: 15 },
    { x: 20, y: 15 },
  ],
  [
    { x: 17, y: 6 },
    { x: 17, y: 23 },
  ],
];
const CLOSING: Stroke = [
  { x: 8, y: 5.5 },
  { x: 17, y: 7 },
];

function extent(pixels: Float32Array): { width: number; height: number } {
  const inked = [...pixels.keys()].filter((index) => pixels[index]! > 0.02);
  const columns = inked.map((index) => index % SIDE);
  const rows = inked.map((index) => Math.floor(index / SIDE));
  const span = (values: number[]) => Math.max(...values) - Math.min(...values) + 1;
  return { width: span(columns), height: span(rows) };
}

function correlation(a: Float32Array, b: Float32Array): number {
  const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [product, squareA, squareB] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    const other = b[index]! - meanB;
    product += (value - meanA) * other;
    squareA += (value - meanA) ** 2;
    squareB += other ** 2;
  }
  return product / Math.sqrt(squareA * squareB);
}

describe('prepareStrokesOver', () => {
  const picture = prepareStrokes(OPEN)!.pixels;

  it('leaves the pixels of the image as they are where a stroke stays within it', () => {
    const within: Stroke = [
      { x: 9, y: 10 },
      { x: 17, y: 10 },
    ];
    const { pixels } = prepareStrokesOver(picture, [within]);
    const shifts = [-2, -1, 0, 1, 2].flatMap((x) => [-2, -1, 0, 1, 2].map((y) => x + y * SIDE));
    const isThere = (shift: number) =>
      picture.every((value, index) => value === 0 || pixels[index + shift]! >= value);
    expect(shifts.some(isThere)).toBe(true);
    expect(pixels.filter((value) => value > 0).length).toBeGreaterThan(
      picture.filter((value) => value > 0).length,
    );
  });

  it('makes what the strokes of both would have made', () => {
    const together = prepareStrokes([...OPEN, CLOSING])!;
    const over = prepareStrokesOver(picture, [CLOSING]);
    expect(correlation(over.pixels, together.pixels)).toBeGreaterThan(0.9);
  });

  it('makes both smaller where a stroke reaches out of the image, and centres them by mass', () => {
    const far: Stroke = [
      { x: 2, y: 2 },
      { x: 60, y: 3 },
    ];
    const { pixels, centreOfMass } = prepareStrokesOver(picture, [far]);
    const { width, height } = extent(pixels);
    expect(Math.max(width, height)).toBeLessThanOrEqual(22);
    expect(Math.max(width, height)).toBeGreaterThanOrEqual(19);
    expect(Math.max(...pixels)).toBe(1);
    expect(Math.abs(centreOfMass.y - 14)).toBeLessThanOrEqual(0.5);
  });

  it('quantises to 1/255, so that stored bytes equal the input', () => {
    const { pixels } = prepareStrokesOver(picture, [CLOSING]);
    for (const value of pixels) expect(value).toBe(Math.fround(Math.round(value * 255) / 255));
  });
});
