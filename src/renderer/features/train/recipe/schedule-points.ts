import { learningRateAt } from '../../../../shared/recipe/learning-rate';
import type { LearningRate } from '../../../../shared/recipe/recipe';

const STEPS = 96;

/** The learning rate over a run, evenly spaced from its first step to its last: [share of the run, share of the largest rate]. */
export function schedulePoints(schedule: LearningRate, epochs: number): [x: number, y: number][] {
  const rates = Array.from({ length: STEPS + 1 }, (_, step) =>
    learningRateAt(schedule, (epochs * step) / STEPS, epochs),
  );
  const largest = Math.max(...rates);
  if (!Number.isFinite(largest) || largest <= 0) return [];
  return rates.map((rate, step) => [step / STEPS, rate / largest]);
}
