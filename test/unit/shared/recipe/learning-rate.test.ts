import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learningRateAt } from '../../../../src/shared/recipe/learning-rate';

describe('the learning rate', () => {
  it('stays when it is constant', () => {
    expect(learningRateAt({ kind: 'constant', rate: 0.01 }, 7.3, 10)).toBe(0.01);
  });

  it('falls by the same factor each epoch when it is exponential', () => {
    const schedule = { kind: 'exponential', rate: 0.1, decay: 0.5 } as const;
    expect([0, 1, 3, 0.5].map((epoch) => learningRateAt(schedule, epoch, 10))).toEqual([
      0.1,
      0.05,
      0.0125,
      0.1 * Math.SQRT1_2,
    ]);
  });

  it('rises linearly and then falls to 0 along half a cosine', () => {
    const schedule = { kind: 'cosine', rate: 0.2, warmupEpochs: 2 } as const;
    const at = (epoch: number) => learningRateAt(schedule, epoch, 10);
    expect([at(0), at(1), at(2)]).toEqual([0, 0.1, 0.2]);
    expect(at(6)).toBeCloseTo(0.1, 12);
    expect(at(4)).toBeCloseTo(0.1 * (1 + Math.SQRT1_2), 12);
    expect(at(10)).toBeCloseTo(0, 12);
  });

  it('is never negative, above the rate or no number, also where the warm-up outlasts the run', () => {
    const warmup = fc.double({ min: 0, max: 50, noNaN: true });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(warmup, part, fc.integer({ min: 1, max: 60 }), (warmupEpochs, done, epochs) => {
        const rate = learningRateAt({ kind: 'cosine', rate: 0.3, warmupEpochs }, done * epochs, epochs);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(0.3);
      }),
    );
  });
});
