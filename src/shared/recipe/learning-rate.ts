import type { LearningRate } from './recipe';

/**
 * Computes the learning rate at a position of a run.
 * @param epoch Completed epochs, including fractions: step 30 of 60 in the third epoch is 2.5.
 * @param epochs Epochs of the whole run.
 */
export function learningRateAt(schedule: LearningRate, epoch: number, epochs: number): number {
  switch (schedule.kind) {
    case 'constant':
      return schedule.rate;
    case 'exponential':
      return schedule.rate * schedule.decay ** epoch;
    case 'cosine': {
      // A warm-up as long as the run leaves no decay.
      const warmup = Math.min(schedule.warmupEpochs, epochs);
      if (epoch < warmup) return (schedule.rate * epoch) / warmup;
      const fallen = epochs > warmup ? Math.min((epoch - warmup) / (epochs - warmup), 1) : 0;
      return (schedule.rate * (1 + Math.cos(Math.PI * fallen))) / 2;
    }
  }
}
