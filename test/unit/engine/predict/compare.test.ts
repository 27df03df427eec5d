import { describe, expect, it } from 'vitest';
import { compareNetworks } from '../../../../src/engine/predict/compare';
import type { Predictor } from '../../../../src/engine/predict/evaluate';
import { PIXEL_COUNT } from '../../../../src/shared/mnist';
import { comparisonSchema } from '../../../../src/shared/model/comparison';

/** Reads an image's first pixel as the digit, in its own way. */
function reader(digitOf: (pixel: number) => number): Predictor {
  return {
    predict: (pixels, count) => {
      const probabilities = new Float32Array(count * 10).fill(0.01);
      for (let sample = 0; sample < count; sample++) {
        const pixel = Math.round((pixels[sample * PIXEL_COUNT] ?? 0) * 255);
        probabilities[sample * 10 + digitOf(pixel)] = 0.91;
      }
      return probabilities;
    },
  };
}

const labels = Uint8Array.from([0, 1, 2, 3, 4]);
const images = new Uint8Array(labels.length * PIXEL_COUNT);
for (const [sample, label] of labels.entries()) images[sample * PIXEL_COUNT] = label;

describe('compareNetworks', () => {
  it('lists the samples that exactly one predicts correctly, with both predictions', async () => {
    const candidate = reader((pixel) => (pixel === 1 || pixel === 4 ? 9 : pixel));
    const active = reader((pixel) => (pixel === 3 || pixel === 4 ? 8 : pixel));
    const compared = await compareNetworks(candidate, active, { images, labels }, new Map([[1, [9]]]));
    expect(comparisonSchema.safeParse(compared).success).toBe(true);
    expect(compared.indices).toEqual([1, 3]);
    expect(compared.candidateIsRight).toEqual([false, true]);
    expect([...compared.candidate.probabilities.keys()]).toHaveLength(20);
    expect(compared.candidate.probabilities[9]).toBeCloseTo(0.91);
    expect(compared.candidate.probabilities[13]).toBeCloseTo(0.91);
    expect(compared.active.probabilities[18]).toBeCloseTo(0.91);
    expect(compared.candidate.accuracy).toMatchObject({ official: 0.6, corrected: 0.8 });
    expect(compared.active.accuracy).toMatchObject({ official: 0.6, corrected: 0.4 });
    const { from, to } = compared.candidate.milliseconds;
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
  });

  it('lists nothing if both predict the same', async () => {
    const same = reader((pixel) => pixel);
    const compared = await compareNetworks(same, same, { images, labels }, new Map());
    expect(compared.indices).toEqual([]);
    expect(comparisonSchema.safeParse(compared).success).toBe(true);
  });
});
