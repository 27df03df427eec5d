import { learningRateAt } from '../../../../shared/recipe/learning-rate';
import type { Recipe } from '../../../../shared/recipe/recipe';
import type { RunProgress } from '../../../entities/runs/run-progress';

/** Limits of the factor: beyond them, a run either does not learn or diverges. */
export const SMALLEST_FACTOR = 1 / 64;
export const LARGEST_FACTOR = 64;

type RunPosition = Pick<RunProgress, 'epoch' | 'step' | 'plan'>;

/** The learning rate of the recipe's schedule at the run's current step. */
export function scheduledRate({ learningRate, epochs }: Recipe, { epoch, step, plan }: RunPosition): number {
  return learningRateAt(learningRate, epoch + step / (plan?.stepsPerEpoch ?? Infinity), epochs);
}

/**
 * Factor between the run's learning rate and that of its schedule, rounded to a power of two, as it can be
 * set. The reported rate is of a slightly earlier step, so that the exact quotient differs.
 */
export function rateFactor(recipe: Recipe, progress: RunPosition & Pick<RunProgress, 'latest'>): number {
  const scheduled = scheduledRate(recipe, progress);
  const reported = progress.latest?.learningRate ?? 0;
  if (!(scheduled > 0) || !(reported > 0)) return 1;
  return 2 ** Math.round(Math.log2(reported / scheduled));
}
