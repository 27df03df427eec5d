import { describe, expect, it } from 'vitest';
import { rateFactor } from '../../../../../../src/renderer/features/train/live/rate-factor';
import { newProgress } from '../../../../../../src/renderer/entities/runs/run-progress';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';

const plan = { epochs: 25, stepsPerEpoch: 400, samples: 51_200, validationSamples: 0, parameters: 1 };
const latest = { loss: 1, accuracy: 0.5, samplesPerSecond: 1, secondsLeft: 1 };

describe('the factor on the learning rate', () => {
  it.each([1, 2, 0.25])('is read back from what a run tells: %d', (factor) => {
    const progress = {
      ...newProgress(),
      plan,
      epoch: 5,
      step: 100,
      latest: { ...latest, learningRate: factor * 0.0028 },
    };
    expect(rateFactor(PRESETS.best, progress)).toBe(factor);
  });

  it('is 1 before the first report, and if the schedule’s rate is 0', () => {
    expect(rateFactor(PRESETS.best, newProgress())).toBe(1);
    const atStart = { ...newProgress(), plan, latest: { ...latest, learningRate: 0.001 } };
    expect(rateFactor(PRESETS.best, atStart)).toBe(1);
  });
});
