import { describe, expect, it } from 'vitest';
import {
  accuracyOf,
  confidenceThreshold,
  DEFAULT_CONFIDENCE_THRESHOLD,
  predictImages,
} from '../../../../src/engine/predict/evaluate';
import { loadLabelErrors } from '../../../../src/engine/data/label-errors';

/** Probabilities that say the given digits, each with the given confidence. */
function saying(digits: readonly number[], confidence = 0.91): Float32Array {
  const rest = (1 - confidence) / 9;
  return Float32Array.from(
    digits.flatMap((digit) => Array.from({ length: 10 }, (_, k) => (k === digit ? confidence : rest))),
  );
}

describe('accuracyOf', () => {
  it('counts the official labels, per digit and together', () => {
    const accuracy = accuracyOf(saying([0, 1, 1, 3]), Uint8Array.from([0, 1, 2, 3]), new Map());
    expect(accuracy.official).toBe(0.75);
    expect(accuracy.corrected).toBe(0.75);
    expect(accuracy.perDigit).toEqual([1, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('takes the mean crossentropy in nats', () => {
    const { loss } = accuracyOf(saying([0, 1, 1, 3]), Uint8Array.from([0, 1, 2, 3]), new Map());
    expect(loss).toBeCloseTo(-(3 * Math.log(0.91) + Math.log(0.01)) / 4, 5);
  });

  it('relabels, accepts either, and leaves out', () => {
    const errors = new Map<number, readonly number[]>([
      [0, [9]],
      [1, [4, 9]],
      [2, []],
    ]);
    const accuracy = accuracyOf(saying([9, 9, 6, 1]), Uint8Array.from([8, 4, 6, 2]), errors);
    expect(accuracy.official).toBe(0.25);
    expect(accuracy.corrected).toBeCloseTo(2 / 3, 10);
  });

  it('never computes an infinite loss', () => {
    expect(accuracyOf(saying([1], 1), Uint8Array.from([0]), new Map()).loss).toBeCloseTo(-Math.log(1e-7), 5);
  });
});

describe('the published label errors', () => {
  it('are ten relabelled, two that accept either and three left out', async () => {
    const errors = await loadLabelErrors('assets');
    const counts = [...errors.values()].map((digits) => digits.length);
    expect(counts.filter((count) => count === 1)).toHaveLength(10);
    expect(counts.filter((count) => count === 2)).toHaveLength(2);
    expect(counts.filter((count) => count === 0)).toHaveLength(3);
    expect(errors.get(947)).toEqual([9]);
    expect(errors.get(2130)).toEqual([4, 9]);
    expect(errors.get(2654)).toEqual([]);
  });
});

describe('confidenceThreshold', () => {
  it('lets 99 in 100 pass', () => {
    const confidences = Array.from({ length: 200 }, (_, index) => 0.5 + index / 500);
    const probabilities = Float32Array.from(
      confidences.flatMap((confidence) => [...saying([3], confidence)]),
    );
    const threshold = confidenceThreshold(probabilities);
    const passing = confidences.filter((confidence) => Math.fround(confidence) >= threshold).length;
    expect(passing).toBe(198);
  });

  it('falls back where nothing was held out', () => {
    expect(confidenceThreshold(new Float32Array(0))).toBe(DEFAULT_CONFIDENCE_THRESHOLD);
  });
});

describe('predictImages', () => {
  /** Predicts the value of the first pixel, times 255. */
  const firstPixel = {
    predict: (pixels: Float32Array, count: number) =>
      saying(Array.from({ length: count }, (_, row) => Math.round((pixels[row * 784] ?? 0) * 255))),
  };
  const images = new Uint8Array(1_203 * 784);
  for (let sample = 0; sample < 1_203; sample++) images[sample * 784] = sample % 10;

  it('reads all samples in their order, whatever the chunks', async () => {
    const probabilities = await predictImages(firstPixel, images);
    expect(probabilities).toEqual(saying(Array.from({ length: 1_203 }, (_, sample) => sample % 10)));
  });

  it('reads the samples asked for', async () => {
    const probabilities = await predictImages(firstPixel, images, Int32Array.from([1_202, 5]));
    expect(probabilities).toEqual(saying([2, 5]));
  });

  it('stops between chunks when aborted', async () => {
    const stop = new AbortController();
    const reading = predictImages(firstPixel, images, undefined, stop.signal);
    stop.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });
});
