import { describe, expect, it } from 'vitest';
import { Augmenter } from '../../../../src/engine/train/augment';
import { liveTensors, scope } from '../../../../src/engine/ops/scope';
import { floats, read } from '../../../../src/engine/ops/tensors';
import { NO_AUGMENTATION, type Augmentation } from '../../../../src/shared/recipe/recipe';

const SAMPLES = 64;

/** The same image for each sample: an upright bar, 4 wide and 12 high, around the middle. */
function bars(): Float32Array {
  const pixels = new Float32Array(SAMPLES * 784);
  for (let sample = 0; sample < SAMPLES; sample++)
    for (let y = 8; y < 20; y++) for (let x = 12; x < 16; x++) pixels[sample * 784 + y * 28 + x] = 1;
  return pixels;
}

function augment(recipe: Partial<Augmentation>, key = 1, pixels = bars()): Float32Array[] {
  const augmenter = new Augmenter({ ...NO_AUGMENTATION, ...recipe });
  try {
    return scope(() => {
      const values = read(augmenter.apply(floats(pixels, [SAMPLES, 28, 28, 1]), SAMPLES, key));
      return Array.from({ length: SAMPLES }, (_, sample) =>
        values.subarray(sample * 784, (sample + 1) * 784),
      );
    });
  } finally {
    augmenter.dispose();
  }
}

/** Ink, its centre with pixel i covering i to i + 1, its spread along each axis, and how both go together. */
function moments(picture: Float32Array) {
  let [ink, sumX, sumY] = [0, 0, 0];
  const each = (visit: (value: number, x: number, y: number) => void) =>
    picture.forEach((value, index) => visit(value, (index % 28) + 0.5, Math.floor(index / 28) + 0.5));
  each((value, x, y) => {
    ink += value;
    sumX += value * x;
    sumY += value * y;
  });
  const [x, y] = [sumX / ink, sumY / ink];
  let [xx, yy, xy] = [0, 0, 0];
  each((value, px, py) => {
    xx += (value * (px - x) ** 2) / ink;
    yy += (value * (py - y) ** 2) / ink;
    xy += (value * (px - x) * (py - y)) / ink;
  });
  return { ink, x, y, xx, yy, xy };
}

const range = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;

describe('augmentation', () => {
  it('changes nothing when all is zero', () => {
    expect(augment({})[7]).toEqual(bars().subarray(0, 784));
  });

  it.each([{ rotate: 30 }, { shear: 20 }, { zoom: 0.2 }])(
    'turns about the middle of the picture: %j',
    (recipe) => {
      for (const picture of augment(recipe)) {
        const { x, y } = moments(picture);
        expect(x).toBeCloseTo(14, 1);
        expect(y).toBeCloseTo(14, 1);
      }
    },
  );

  it('rotates to both sides as far as asked', () => {
    const angles = augment({ rotate: 30 }).map((picture) => {
      const { xx, yy, xy } = moments(picture);
      return (Math.atan2(2 * xy, yy - xx) / 2) * (180 / Math.PI);
    });
    const [least, most] = range(angles);
    expect(least).toBeGreaterThan(-31.5);
    expect(least).toBeLessThan(-22);
    expect(most).toBeLessThan(31.5);
    expect(most).toBeGreaterThan(22);
  });

  it('shifts to both sides as far as asked, by parts of pixels too', () => {
    const places = augment({ shift: 3 }).map(moments);
    for (const axis of ['x', 'y'] as const) {
      const [least, most] = range(places.map((place) => place[axis]));
      expect(least).toBeGreaterThan(10.99);
      expect(least).toBeLessThan(12);
      expect(most).toBeLessThan(17.01);
      expect(most).toBeGreaterThan(16);
    }
    expect(places.some(({ x }) => Math.abs(x - Math.round(x)) > 0.2)).toBe(true);
  });

  it('zooms in and out as far as asked, each axis on its own', () => {
    const heights = augment({ zoom: 0.25 }).map((picture) => Math.sqrt(12 * moments(picture).yy));
    const [least, most] = range(heights);
    expect(least).toBeGreaterThan(8.7);
    expect(least).toBeLessThan(10.2);
    expect(most).toBeLessThan(15.4);
    expect(most).toBeGreaterThan(13.6);
  });

  it('makes strokes wider and thinner, by as little as a part of a pixel', () => {
    const widths = augment({ strokeWidth: 3 }).map((picture) =>
      picture.subarray(14 * 28, 15 * 28).reduce((a, b) => a + b, 0),
    );
    const [least, most] = range(widths);
    expect(least).toBeGreaterThanOrEqual(0.99);
    expect(least).toBeLessThan(1.6);
    expect(most).toBeLessThanOrEqual(7.01);
    expect(most).toBeGreaterThan(6.4);
    expect(widths.some((width) => Math.abs(width - Math.round(width)) > 0.2)).toBe(true);
    const values = augment({ strokeWidth: 3 }).flatMap((picture) => [...picture]);
    expect(range(values)[0]).toBeGreaterThanOrEqual(-1e-6);
    expect(range(values)[1]).toBeLessThanOrEqual(1 + 1e-6);
  });

  it('ignores pixels outside the image when it changes strokes', () => {
    const black = new Float32Array(SAMPLES * 784).fill(1);
    for (const picture of augment({ strokeWidth: 3 }, 1, black))
      expect(picture.every((value) => value === 1)).toBe(true);
  });

  it('is fixed by its key, and gives each sample its own change', () => {
    const recipe = { rotate: 10, shift: 1, strokeWidth: 1 };
    expect(augment(recipe, 3)).toEqual(augment(recipe, 3));
    expect(augment(recipe, 4)).not.toEqual(augment(recipe, 3));
    expect(augment(recipe, 3)[0]).not.toEqual(augment(recipe, 3)[1]);
  });

  it('leaks no tensors', () => {
    const before = liveTensors();
    augment({ rotate: 10, strokeWidth: 2 });
    expect(liveTensors()).toBe(before);
  });
});
